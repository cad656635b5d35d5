"""The servers that other tests rely on do what those tests take for granted."""

import redis


def test_broker_keeps_what_it_was_given_over_a_kill(broker):
    with redis.Redis(unix_socket_path=str(broker.socket)) as client:
        client.config_set("appendfsync", "always")
        client.lpush("celery", "message")
    broker.kill()
    broker.start()
    assert broker.waiting() == 1


def test_postgresql_answers_again_after_a_crash(postgresql_server):
    import psycopg

    url = postgresql_server.create().replace("postgres://", "postgresql://")
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE kept (id int)")
    postgresql_server.restart()
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)


def test_browser_shows_a_page(browser):
    page = browser.new_page()
    page.set_content("<h1>Dealtracker</h1>")
    assert page.locator("h1").inner_text() == "Dealtracker"
    page.close()
