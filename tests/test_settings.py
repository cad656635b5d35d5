"""Settings: what is nonsense refuses to start with a sentence, and what is asked of SQLite is really so."""

import os
import subprocess
import sys

import pytest

from tests.services.processes import ROOT


def manage(folder, *arguments, **env):
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")}
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**kept, "DJANGO_SETTINGS_MODULE": "dealtracker.settings", "DEALTRACKER_DATA": str(folder), **env},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("env", "sentence"),
    [
        ({"MAX_FILING_MB": "many"}, "MAX_FILING_MB must be a whole number from 1 to 2,000, not 'many'."),
        ({"PARK_AFTER_ATTEMPTS": "0"}, "PARK_AFTER_ATTEMPTS must be a whole number from 1 to 100, not '0'."),
        ({"DEBUG": "perhaps"}, "DEBUG must be yes or no, not 'perhaps'."),
        ({"DEALTRACKER_DATA": "/dev/null/x"}, "Set DEALTRACKER_DATA to a folder that you may write to."),
    ],
)
def test_nonsense_refuses_to_start_with_a_sentence(tmp_path, env, sentence):
    code, said = manage(tmp_path, "check", **env)
    assert code == 1
    assert sentence in said
    assert "Traceback" not in said


def test_a_new_installation_is_healthy_but_for_the_broker_that_is_not_started(tmp_path):
    assert manage(tmp_path, "migrate", "-v0", "--skip-checks") == (0, "")
    code, said = manage(tmp_path, "check")
    assert code == 0
    assert "1 issue" in said
    assert "The broker does not answer" in said
    assert "./run" in said


def test_a_weak_secret_is_reported(tmp_path):
    assert "SECRET_KEY is so short" in manage(tmp_path, "check", SECRET_KEY="aaaa")[1]


def test_a_secret_is_made_once(tmp_path):
    for _ in range(2):
        manage(tmp_path, "check")
    first = (tmp_path / "secret-key").read_text()
    assert len(first) > 60
    manage(tmp_path, "check")
    assert (tmp_path / "secret-key").read_text() == first


def test_sqlite_really_uses_what_several_workers_need(tmp_path):
    show = "from dealtracker.checks import effective_pragmas; print(effective_pragmas())"
    code, said = manage(tmp_path, "shell", "--no-imports", "-c", show)
    assert code == 0, said
    assert "{'journal_mode': 'wal', 'foreign_keys': 1, 'synchronous': 1}" in said


def test_the_models_have_their_migrations(tmp_path):
    assert manage(tmp_path, "makemigrations", "--check", "--dry-run")[0] == 0
