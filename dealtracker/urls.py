"""Every address of the site."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView

from deals.views import dashboard
from dealtracker import health

icon = login_not_required(RedirectView.as_view(url=static("deals/icon.svg")))

urlpatterns = [
    path("favicon.ico", icon),
    path("health/", health.health, name="health"),
    path("login/", auth.LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", auth.LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
    path("", dashboard.dashboard, name="dashboard"),
    path("", include("filings.urls")),
    path("", include("deals.urls")),
]
