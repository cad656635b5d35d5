"""The Celery application. Tasks live in `filings.tasks` and `deals.tasks`; their order in `dealtracker.pipeline`."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dealtracker.settings")
app = Celery("dealtracker")
app.set_default()  # for every thread: a web server's threads publish too
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
