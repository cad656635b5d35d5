"""Addresses of filings and of ingestion."""

from django.urls import path

from filings.views import filings, ingestion, reader

app_name = "filings"
urlpatterns = [
    path("filings/", filings.filing_list, name="list"),
    path("filings/<str:key>/", reader.detail, name="detail"),
    path("filings/<str:key>/raw/", reader.raw, name="raw"),
    path("ingestion/", ingestion.ingestion, name="ingestion"),
    path("ingestion/upload/", ingestion.upload, name="upload"),
    path("ingestion/<int:pk>/retry/", ingestion.retry, name="job_retry"),
]
