"""The admin of deals: everything can be looked up; what a curator changes becomes a claim by that person."""

from deals.admin import agreements, claims, companies, money, scorecards

__all__ = ["agreements", "claims", "companies", "money", "scorecards"]
