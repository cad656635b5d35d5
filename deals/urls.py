"""Addresses of deals, companies, evidence and notes."""

from django.urls import path

from deals.views import companies, deals, evidence, notes

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
]
