"""Addresses of deals, companies, evidence, notes and quality."""

from django.urls import path

from deals.views import companies, deals, evidence, notes, quality

app_name = "deals"
urlpatterns = [
    path("deals/", deals.deal_list, name="list"),
    path("deals/<int:pk>/", deals.detail, name="detail"),
    path("evidence/<int:pk>/", evidence.evidence, name="evidence"),
    path("companies/", companies.company_list, name="companies"),
    path("companies/<int:pk>/", companies.company, name="company"),
    path("notes/add/<str:on>/<int:pk>/", notes.add, name="note_add"),
    path("notes/<int:pk>/", notes.history, name="note"),
    path("notes/<int:pk>/edit/", notes.edit, name="note_edit"),
    path("quality/", quality.quality, name="quality"),
    path("quality/rules/", quality.rules, name="rules"),
    path("quality/<int:pk>/", quality.scorecard, name="scorecard"),
    path("quality/<int:pk>/run.json", quality.as_json, name="scorecard_json"),
    path("quality/<int:pk>/run.csv", quality.as_csv, name="scorecard_csv"),
    path("quality/<int:pk>/<slug:slug>/", quality.field_misses, name="field_misses"),
]
