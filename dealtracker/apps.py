"""The project package as an app: its checks and its commands."""

from django.apps import AppConfig


class DealtrackerConfig(AppConfig):
    name = "dealtracker"
    verbose_name = "Dealtracker"

    def ready(self) -> None:
        from dealtracker import checks  # noqa: F401  (registers them)
