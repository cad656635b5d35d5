"""The first page."""

from django.http import HttpRequest, HttpResponse


def dashboard(request: HttpRequest) -> HttpResponse:
    """Placeholder page until the dashboard is drawn."""
    return HttpResponse("Dealtracker")
