"""Addresses of deals and companies."""

app_name = "deals"
urlpatterns: list = []
