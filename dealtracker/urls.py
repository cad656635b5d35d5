"""Every address of the site."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import include, path

from deals.views import dashboard
from dealtracker import health

urlpatterns = [
    path("health/", health.health, name="health"),
    path("login/", auth.LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", auth.LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
    path("", dashboard.dashboard, name="dashboard"),
    path("", include("filings.urls")),
    path("", include("deals.urls")),
]
