"""All settings, in one strict file: values come from the environment, nonsense refuses to start with a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

from dealtracker import broker, pipeline, secret

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()


def read_positive(name: str, *, default: int, most: int) -> int:
    """A whole number from 1 to `most` from the environment; anything else refuses to start."""
    try:
        value = env.int(name, default=default)
    except (ValueError, ImproperlyConfigured):
        value = 0
    if not 1 <= value <= most:
        raise ImproperlyConfigured(
            f"{name} must be a whole number from 1 to {most:,}, not {env.str(name, default='')!r}."
        )
    return value


def read_switch(name: str, *, default: bool = False) -> bool:
    """A yes or no from the environment; anything but 1/0, true/false, yes/no, on/off refuses to start."""
    word = env.str(name, default=str(default)).strip().lower()
    if word in {"1", "true", "yes", "on"}:
        return True
    if word in {"0", "false", "no", "off", ""}:
        return False
    raise ImproperlyConfigured(f"{name} must be yes or no, not {word!r}.")


# --- where things are --------------------------------------------------------------------------------------------
# Everything the app writes (database, raw store, broker files, secret) lives below this one folder.
DATA_DIR = Path(env.str("DEALTRACKER_DATA", default=str(BASE_DIR / "var"))).expanduser().resolve()
RAW_STORE = DATA_DIR / "raw"
try:
    DATA_DIR.mkdir(parents=True, exist_ok=True)
except OSError as error:
    raise ImproperlyConfigured(
        f"The data folder {DATA_DIR} cannot be made ({error.strerror}). "
        "Set DEALTRACKER_DATA to a folder that you may write to."
    ) from error

# --- the site ----------------------------------------------------------------------------------------------------
DEBUG = read_switch("DEBUG")
try:
    SECRET_KEY = env.str("SECRET_KEY", default="") or secret.read_or_make(DATA_DIR / "secret-key")
except OSError as error:
    raise ImproperlyConfigured(
        f"SECRET_KEY is not set and none can be kept in {DATA_DIR} ({error.strerror}). Set it to a long random text."
    ) from error
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])
# Behind TLS every cookie is sent over it alone; a laptop on http://127.0.0.1 has no TLS.
BEHIND_TLS = read_switch("BEHIND_TLS")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 14 * 24 * 3600
X_FRAME_OPTIONS = "DENY"

# Content-Security-Policy, under the names Django 6 uses (`dealtracker.csp`): no inline script or style anywhere.
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
}

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "axes",
    "django_filters",
    "django_htmx",
    "simple_history",
    "dealtracker",
    "filings",
    "deals",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "dealtracker.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "dealtracker.urls"
WSGI_APPLICATION = "dealtracker.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dealtracker.site.context",
            ]
        },
    }
]
LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_TZ = True

# --- who may enter -----------------------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "dashboard"
LOGOUT_REDIRECT_URL = "login"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True

# --- database ----------------------------------------------------------------------------------------------------
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES: dict[str, dict[str, Any]] = {
    "default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'dealtracker.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Measured with 6 writer processes: only WAL with IMMEDIATE transactions is without "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA mmap_size=134217728;"
            "PRAGMA cache_size=-20000; PRAGMA journal_size_limit=67108864;"
        ),
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"]["CONN_MAX_AGE"] = 60

# --- background work ---------------------------------------------------------------------------------------------
REDIS_URL = env.str("REDIS_URL", default="") or f"redis+socket://{broker.socket_path(DATA_DIR)}"
CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for its broker for as long as it takes
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False  # what runs comes to its end; steps are idempotent
# Long enough for the slowest task and short enough that a killed worker's task comes back while people wait; kombu
# looks for such tasks every `unacked_restore_interval` seconds (its default of 100 s ignores the timeout).
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_timeout": 10,
    "socket_connect_timeout": 5,
    "retry_on_timeout": True,
    "max_retries": 0,  # a publisher does not wait for a broker that is down: the sweep makes it good
}
CELERY_TASK_IGNORE_RESULT = True  # job rows are the status
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_SOFT_TIME_LIMIT = read_positive("STEP_TIME_LIMIT", default=240, most=470)  # seconds
CELERY_TASK_TIME_LIMIT = CELERY_TASK_SOFT_TIME_LIMIT * 5 // 4  # below the visibility timeout
CELERY_TIMEZONE = TIME_ZONE
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

# --- reading filings ---------------------------------------------------------------------------------------------
INGEST_FOLDER = env.str("INGEST_FOLDER", default="")
MAX_FILING_BYTES = read_positive("MAX_FILING_MB", default=200, most=2000) * 1_000_000
MAX_UPLOAD_BYTES = read_positive("MAX_UPLOAD_MB", default=50, most=2000) * 1_000_000
MAX_ARCHIVE_BYTES = read_positive("MAX_ARCHIVE_MB", default=2000, most=100_000) * 1_000_000
PARK_AFTER_ATTEMPTS = read_positive("PARK_AFTER_ATTEMPTS", default=4, most=100)
SWEEP_AFTER_SECONDS = read_positive("SWEEP_AFTER_SECONDS", default=60, most=86_400)
PIPELINE = pipeline.STEPS
CELERY_BEAT_SCHEDULE = pipeline.regular_tasks(sweep_every=min(30, SWEEP_AFTER_SECONDS), watch_every=10)
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FILES = 200

# --- static files ------------------------------------------------------------------------------------------------
STATIC_URL = "static/"  # served by whitenoise from where the files lie: nothing to collect
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
    "loggers": {"filings": {"level": "INFO"}, "deals": {"level": "INFO"}, "dealtracker": {"level": "INFO"}},
}
