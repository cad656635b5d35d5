"""Amounts as analysts type them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms

WRITTEN = re.compile(
    r"\$?\s*(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)\s*"
    r"(?P<scale>k|thousand|m|mn|mm|million|b|bn|billion)?",
    re.IGNORECASE,
)
SCALES = {"k": 3, "t": 3, "m": 6, "b": 9}
LARGEST = Decimal(10) ** 15


class AmountField(forms.Field):
    """An amount of money in units of a currency: "65m", "$65 million", "1.5bn", "65,000,000"."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> Decimal | None:
        text = str(value or "").strip()
        if not text:
            return None
        found = WRITTEN.fullmatch(text) if len(text) <= 40 else None
        if found is None:
            raise forms.ValidationError(f"“{text[:40]}” is no amount. Write 65m, 1.5bn or 65,000,000.")
        scale = SCALES[found["scale"][0].lower()] if found["scale"] else 0
        amount = Decimal(found["number"].replace(",", "")).scaleb(scale)
        if amount > LARGEST:
            raise forms.ValidationError(f"“{text[:40]}” is more than any deal.")
        return amount
