"""Settings of the test suite: the app's own, with a data folder of its own and a password hasher that is fast.

The suite runs on SQLite; `DATABASE_URL` in the environment moves it to PostgreSQL. No test speaks to the broker of the
machine: those that need one start their own (fixture `broker`), for all others it is down, which the app must stand.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

os.environ.setdefault("SECRET_KEY", "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-0123456789")
if "DEALTRACKER_TEST_DATA" not in os.environ:  # inherited by the processes of pytest-xdist, which share the folder
    os.environ["DEALTRACKER_TEST_DATA"] = tempfile.mkdtemp(prefix="dealtracker-tests-")
    atexit.register(shutil.rmtree, os.environ["DEALTRACKER_TEST_DATA"], ignore_errors=True)
os.environ["DEALTRACKER_DATA"] = os.environ["DEALTRACKER_TEST_DATA"]
for name in ("REDIS_URL", "INGEST_FOLDER", "DEBUG", "BEHIND_TLS", "ALLOWED_HOSTS"):
    os.environ.pop(name, None)

from dealtracker.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
