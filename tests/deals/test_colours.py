"""The tokens' colours: what is read on what keeps the contrast of WCAG AA, in light and in dark."""

from __future__ import annotations

import re

import pytest
from django.conf import settings

TOKENS = (settings.BASE_DIR / "deals" / "static" / "deals" / "tokens.css").read_text()
PAIRS = re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", TOKENS)
COLOURS = {name: (light, dark) for name, light, dark in PAIRS}
READ_ON = [
    *((ink, ground) for ink in ("text", "muted", "accent", "warn", "good") for ground in ("bg", "surface")),
    *(("text", f"{kind}-soft") for kind in ("party", "money", "date", "grant", "subsidiary", "accent", "warn")),
    ("grant", "grant-soft"),
    ("muted", "accent-soft"),
    ("on-accent", "accent"),
    ("text", "asked"),
    ("muted", "sunken"),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("ink", "ground"), READ_ON)
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(ink: str, ground: str, scheme: int) -> None:
    lighter, darker = sorted((luminance(COLOURS[ink][scheme]), luminance(COLOURS[ground][scheme])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
