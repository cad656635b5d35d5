"""Contracts as deals: preambles and covers, who stands on which side, who grants, and their dates."""
