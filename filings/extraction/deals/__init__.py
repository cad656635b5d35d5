"""Deals of a filing: who agreed with whom on what, when, and which passages speak of it."""

from __future__ import annotations

from filings.extraction.deals.assembly import find_deals

__all__ = ["find_deals"]
