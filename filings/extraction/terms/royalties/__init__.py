"""Royalties: rates in figures and words, tiers, bases, and who owes them."""
