"""Addresses of filings and of ingestion."""

app_name = "filings"
urlpatterns: list = []
