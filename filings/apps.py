from django.apps import AppConfig


class FilingsConfig(AppConfig):
    name = "filings"
    verbose_name = "SEC filings"
    default_auto_field = "django.db.models.BigAutoField"
