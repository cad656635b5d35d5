"""Numbers written in words: "thirty-two million", "twelve and one-half", "one quarter"."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = {
    "zero": Decimal(0), "one": Decimal(1), "two": Decimal(2), "three": Decimal(3), "four": Decimal(4),
    "five": Decimal(5), "six": Decimal(6), "seven": Decimal(7), "eight": Decimal(8), "nine": Decimal(9),
    "ten": Decimal(10), "eleven": Decimal(11), "twelve": Decimal(12), "thirteen": Decimal(13),
    "fourteen": Decimal(14), "fifteen": Decimal(15), "sixteen": Decimal(16), "seventeen": Decimal(17),
    "eighteen": Decimal(18), "nineteen": Decimal(19),
}  # fmt: skip
_TENS = {
    "twenty": Decimal(20), "thirty": Decimal(30), "forty": Decimal(40), "fifty": Decimal(50), "sixty": Decimal(60),
    "seventy": Decimal(70), "eighty": Decimal(80), "ninety": Decimal(90),
}  # fmt: skip
_SCALES = {"thousand": Decimal(10) ** 3, "million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}
_FRACTIONS = {
    "half": Decimal(1) / 2, "halves": Decimal(1) / 2, "quarter": Decimal(1) / 4, "quarters": Decimal(1) / 4,
    "fourth": Decimal(1) / 4, "third": Decimal(1) / 3, "thirds": Decimal(1) / 3, "fifth": Decimal(1) / 5,
    "tenth": Decimal(1) / 10,
}  # fmt: skip
# A bare "million" says no number ("several million dollars"), and "half a million" is not one million.
_FIRST = (
    "(?:" + "|".join([*_UNITS, *_TENS, "fourty", "ninty"]) + r"|(?<!\bhalf\s)(?<!\bof\s)an?\s+(?:hundred|"
    + "|".join(_SCALES) + "))"
)  # fmt: skip
_WORD = "(?:" + "|".join([*_UNITS, *_TENS, *_SCALES, "hundred", "fourty", "ninty"]) + ")"
WORDS = rf"\b{_FIRST}\b(?:(?:\s+|\s?-\s?)(?:and(?:\s+|-))?(?:{_WORD}|(?:one|a|three)[\s-](?:half|quarters?))\b){{0,14}}"
"""Pattern of a number in words, for use inside larger patterns."""

FRACTION = r"\b(?:one|a|three|two)[\s-](?:half|quarters?|fourths?|thirds?|fifths?|tenth)\b"
"""Pattern of a plain fraction in words ("one quarter", "two-thirds")."""

_FIRST_TO_NINTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            *_FIRST_TO_NINTH, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth", *(f"twenty-{unit}" for unit in _FIRST_TO_NINTH),
            "thirtieth", "thirty-first",
        ),
        start=1,
    )
}  # fmt: skip
"""Ordinal numbers in words, as far as the days of a month go."""

_MISSPELT = {"fourty": "forty", "ninty": "ninety"}


def parse_number_words(text: str) -> Decimal | None:
    """The number that `text` says in words, or None if any word of it is no number."""
    words = [_MISSPELT.get(w, w) for w in re.findall(r"[a-z]+", text.lower())]
    if not words:
        return None
    total, group = Decimal(0), Decimal(0)
    position = 0
    while position < len(words):
        word = words[position]
        following = words[position + 1] if position + 1 < len(words) else ""
        if following in _FRACTIONS and (word == "a" or word in _UNITS):
            group += (Decimal(1) if word == "a" else _UNITS[word]) * _FRACTIONS[following]
            position += 2
            continue
        if word in _UNITS:
            group += _UNITS[word]
        elif word in ("a", "an") and (following == "hundred" or following in _SCALES):
            group += 1
        elif word in _TENS:
            group += _TENS[word]
        elif word == "hundred":
            group = (group or Decimal(1)) * 100
        elif word in _SCALES:
            total += (group or Decimal(1)) * _SCALES[word]
            group = Decimal(0)
        elif word != "and":
            return None
        position += 1
    return total + group
