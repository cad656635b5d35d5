"""How currencies are written in filings, and the ISO 4217 code each stands for."""

from __future__ import annotations

SYMBOLS = {
    "us$": "USD", "u.s.$": "USD", "u.s. $": "USD", "us $": "USD", "u.s $": "USD", "usd$": "USD", "usd $": "USD",
    "a$": "AUD", "au$": "AUD", "aud$": "AUD", "aud $": "AUD", "c$": "CAD", "ca$": "CAD", "cdn$": "CAD", "cdn $": "CAD",
    "cad$": "CAD", "cad $": "CAD", "can$": "CAD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD",
    "r$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₩": "KRW", "₪": "ILS", "₹": "INR",
}  # fmt: skip
"""Signs before an amount. A bare `$` is the US dollar and `¥` the yen unless the document decides otherwise."""

CODES = {
    "USD": "USD", "EUR": "EUR", "EURO": "EUR", "GBP": "GBP", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY", "CHF": "CHF",
    "SFR": "CHF", "DKK": "DKK", "SEK": "SEK", "NOK": "NOK", "KRW": "KRW", "AUD": "AUD", "CAD": "CAD", "HKD": "HKD",
    "NZD": "NZD", "SGD": "SGD", "TWD": "TWD", "INR": "INR", "ILS": "ILS", "NIS": "ILS", "BRL": "BRL", "DM": "DEM",
    "DEM": "DEM", "FRF": "FRF", "ZAR": "ZAR", "ECU": "XEU",
    "FIM": "FIM", "ITL": "ITL", "NLG": "NLG", "DFL": "NLG", "BEF": "BEF", "ATS": "ATS", "PLN": "PLN",
    "MXN": "MXN", "THB": "THB",
}  # fmt: skip
"""Codes written in capitals before or after an amount."""

NAMES = {
    "u.s. dollars": "USD", "us dollars": "USD", "united states dollars": "USD", "u.s. dollar": "USD",
    "us dollar": "USD", "dollars of the united states": "USD",
    "australian dollars": "AUD", "canadian dollars": "CAD", "hong kong dollars": "HKD", "new zealand dollars": "NZD",
    "singapore dollars": "SGD", "new taiwan dollars": "TWD", "dollars": "USD", "dollar": "USD",
    "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "british pounds": "GBP", "pounds": "GBP", "pound": "GBP",
    "japanese yen": "JPY", "yen": "JPY", "chinese yuan": "CNY", "yuan": "CNY", "renminbi": "CNY",
    "swiss francs": "CHF", "french francs": "FRF", "deutsche marks": "DEM", "german marks": "DEM",
    "deutschmarks": "DEM", "danish kroner": "DKK", "danish krone": "DKK", "swedish kronor": "SEK",
    "swedish krona": "SEK", "norwegian kroner": "NOK", "korean won": "KRW", "south korean won": "KRW", "won": "KRW",
    "israeli shekels": "ILS", "shekels": "ILS", "indian rupees": "INR", "rupees": "INR", "brazilian reais": "BRL",
    "finnish markka": "FIM", "finnish marks": "FIM", "markka": "FIM", "italian lire": "ITL", "lire": "ITL",
    "dutch guilders": "NLG", "guilders": "NLG", "belgian francs": "BEF", "austrian schillings": "ATS",
}  # fmt: skip
"""Names written after an amount, longest first where one contains another."""
