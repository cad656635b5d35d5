from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
import redis

from filings.edgar.addresses import Site
from filings.edgar.client import (
    ATTEMPTS,
    Client,
    ElsewhereError,
    FaultError,
    NotThereError,
    TooLargeError,
    check_user_agent,
)
from filings.edgar.fair_access import FairAccess, Pause, PausedError
from filings.edgar.identifiers import CIK, AccessionNumber
from tests.services.broker import Broker
from tests.services.edgar import Answer, PlayedEdgar

AGENT = "Harrowgate Research ann@harrowgate.example"
SUBMISSION = b"<SEC-DOCUMENT>x.txt\nA licence was granted.\n</SEC-DOCUMENT>\n"
END = b"</SEC-DOCUMENT>"
RATE_PAGE = b"<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head></html>"
OUTAGE = b"<html><head><title>SEC.gov | 503 Service Unavailable</title></head></html>"


@pytest.fixture
def edgar() -> Iterator[PlayedEdgar]:
    server = PlayedEdgar()
    yield server
    server.close()


@pytest.fixture
def client(broker: Broker, edgar: PlayedEdgar) -> Iterator[Client]:
    with redis.Redis(unix_socket_path=str(broker.socket)) as connection:
        access = FairAccess(connection, per_second=10, rest=0)

        def too_much(reason: str, seconds: float | None) -> Pause:
            pause = Pause(seconds or 600, reason)
            access.pause(pause.seconds, reason)
            return pause

        made = Client(access, user_agent=AGENT, too_much=too_much, site=Site.at(edgar.address), rest=0.01)
        yield made
        made.close()


def asked(edgar: PlayedEdgar, path: str = "/x") -> int:
    return len(edgar.asked[path])


def test_a_whole_body_comes_as_it_was_sent_and_says_who_asks(client, edgar):
    address = edgar.answer("/x", Answer(SUBMISSION))
    assert client.get(address, most_bytes=1000, whole=END) == SUBMISSION
    assert edgar.agents == {AGENT}


@pytest.mark.parametrize(
    "faulty",
    [
        Answer(OUTAGE, 503),
        Answer(b"", 500),
        Answer(SUBMISSION[:-30], promised=len(SUBMISSION)),  # the connection ends before the body
        Answer(SUBMISSION[:-30]),  # a cut body that claims to be whole
        Answer(b""),
        Answer(OUTAGE),  # an error page with the status of success
    ],
    ids=["outage", "error", "short", "cut", "empty", "page"],
)
def test_a_fault_that_passes_is_waited_out(client, edgar, faulty):
    address = edgar.answer("/x", faulty, faulty, Answer(SUBMISSION))
    assert client.get(address, most_bytes=1000, whole=END) == SUBMISSION
    assert asked(edgar) == 3


def test_a_fault_that_stays_is_told_after_some_attempts(client, edgar):
    address = edgar.answer("/x", Answer(OUTAGE, 503))
    with pytest.raises(FaultError, match="503"):
        client.get(address, most_bytes=1000)
    assert asked(edgar) == ATTEMPTS


def test_what_was_kept_of_a_cut_body_is_begun_anew(client, edgar):
    address = edgar.answer("/x", Answer(SUBMISSION[:-30]), Answer(SUBMISSION))
    begun = []

    def keep(chunks: Iterator[bytes]) -> bytes:
        begun.append(1)
        return b"".join(chunks)

    assert client.fetch(address, keep, most_bytes=1000, whole=END) == SUBMISSION
    assert len(begun) == 2


@pytest.mark.parametrize(
    "answer",
    [Answer(b"slow down", 429), Answer(RATE_PAGE, 403), Answer(b"Forbidden", 403), Answer(RATE_PAGE, 200)],
    ids=["429", "403 page", "403", "200 page"],
)
def test_too_much_pauses_everybody_and_is_never_tried_through(client, edgar, answer):
    address = edgar.answer("/x", answer)
    other = edgar.answer("/y", Answer(SUBMISSION))
    with pytest.raises(PausedError):
        client.get(address, most_bytes=1000)
    assert asked(edgar) == 1
    with pytest.raises(PausedError):
        client.get(other, most_bytes=1000)
    assert asked(edgar, "/y") == 0


def test_the_pause_lasts_as_long_as_edgar_asks_for(client, edgar):
    address = edgar.answer("/x", Answer(b"", 429, {"Retry-After": "1800"}))
    with pytest.raises(PausedError) as caught:
        client.get(address, most_bytes=1000)
    assert caught.value.pause.seconds == 1800


def test_a_filing_that_quotes_the_words_of_the_page_is_a_filing(client, edgar):
    body = b"x" * 70_000 + b"Request Rate Threshold Exceeded\n</SEC-DOCUMENT>\n"
    assert client.get(edgar.answer("/x", Answer(body)), most_bytes=100_000, whole=END) == body


@pytest.mark.parametrize("answer", [Answer(b"", 404), Answer(b"<Error><Code>AccessDenied</Code></Error>", 403)])
def test_what_is_not_there_is_asked_for_once(client, edgar, answer):
    with pytest.raises(NotThereError):
        client.get(edgar.answer("/x", answer), most_bytes=1000)
    assert asked(edgar) == 1


def test_a_body_beyond_the_limit_is_not_read_to_its_end(client, edgar):
    with pytest.raises(TooLargeError):
        client.get(edgar.answer("/x", Answer(b"x" * 500_000)), most_bytes=100_000)
    assert asked(edgar) == 1


def test_a_redirect_within_edgar_is_followed(client, edgar):
    edgar.answer("/new", Answer(SUBMISSION))
    address = edgar.answer("/x", Answer(b"", 301, {"Location": "/new"}))
    assert client.get(address, most_bytes=1000) == SUBMISSION


@pytest.mark.parametrize("elsewhere", ["http://127.0.0.2/x", "https://www.sec.gov.example/x", "file:///etc/passwd"])
def test_nobody_is_sent_elsewhere(client, edgar, elsewhere):
    address = edgar.answer("/x", Answer(b"", 302, {"Location": elsewhere}))
    with pytest.raises((ElsewhereError, FaultError)):
        client.get(address, most_bytes=1000)
    with pytest.raises(ElsewhereError):
        client.get(elsewhere, most_bytes=1000)


def test_redirects_in_a_circle_come_to_an_end(client, edgar):
    address = edgar.answer("/x", Answer(b"", 302, {"Location": "/x"}))
    with pytest.raises(FaultError, match="without end"):
        client.get(address, most_bytes=1000)


def test_a_server_that_is_not_there_is_a_fault(client, edgar):
    edgar.close()
    with pytest.raises(FaultError):
        client.get(f"{edgar.address}/x", most_bytes=1000)


@pytest.mark.parametrize(
    "declared", ["", "dealtracker", "ann@harrowgate.example", "Ann ann@localhost", "Ann\n a@b.example"]
)
def test_whoever_does_not_say_who_they_are_cannot_ask(declared):
    with pytest.raises(ValueError, match="EDGAR_USER_AGENT"):
        check_user_agent(declared)


def test_addresses_of_edgar():
    site = Site()
    accession = AccessionNumber.parse("0001193125-19-000123")
    assert site.submission(CIK.parse(1004321), accession) == (
        "https://www.sec.gov/Archives/edgar/data/1004321/0001193125-19-000123.txt"
    )
    assert site.daily_index(date(2019, 5, 3)).endswith("/daily-index/2019/QTR2/master.20190503.idx")
    assert site.company(CIK.parse(1004321)) == "https://data.sec.gov/submissions/CIK0001004321.json"
    assert site.has("https://www.sec.gov/x")
    assert not site.has("http://www.sec.gov/x")
    assert not site.has("https://www.sec.gov@example.org/x")
    words = site.full_text_search('"license agreement" & more', first=date(2019, 1, 1), last=date(2019, 1, 31))
    assert "%22license+agreement%22+%26+more" in words
