"""Amounts of money as written, with their exact value.

`find_money` reads every form that filings use: signs and codes before or after, words with figures in brackets (one
amount), ranges, comma decimals, groups by apostrophe or point, and blanked amounts ("$[***]").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from filings.extraction.number_words import WORDS, parse_number_words
from filings.extraction.redactions import BARE_ASTERISK, MARK
from filings.extraction.rules import rule, rule_set
from filings.extraction.vocabulary.currencies import CODES, NAMES, SYMBOLS

MULTIPLIERS = {
    "thousand": 3, "thousands": 3, "k": 3, "million": 6, "millions": 6, "mm": 6, "mn": 6, "mio": 6, "m": 6, "mil": 6,
    "billion": 9, "billions": 9, "bn": 9, "b": 9, "trillion": 12,
}  # fmt: skip

_FIGURE = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,3}(?:\.\d{3})+,\d{2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d{1,3}(?:['’]\d{3})+(?:\.\d{2})?|\d{1,3}(?:[  ]\d{3})+(?![\d,.]\d)|\d{1,9}(?:[.,]\d{1,4})?|\.\d{1,3})"
)
_MULTIPLIER = (
    r"(?:\s{0,2}-?(?:thousands?|millions?|billions?|trillion)\b|\s?(?:MM|mn|mio\.?|bn|mil\.?)\b|(?:M|B|K|m|k)\b)"
)
_SIGN = (
    r"(?:(?:(?-i:\bU\.?S\.?|\bUSD|\bAUD?|\bAUD|\bCAD|\bCDN|\bCdn|\bCAN|\bHK|\bNZ|\bNT|\bSG)\s?|(?-i:\b[ACSR]|\bCA)))?\$"
    r"|[€£¥￥₩₪₹]|\((?:euros?|pounds?|yen)\)|\b(?:" + "|".join(CODES) + r")(?![A-Za-z])"
)
_NAME = (
    r"(?:(?:U\.?S\.?|United\s+States|Australian|Canadian|Hong\s+Kong|New\s+Zealand|Singapore"
    r"|New\s+Taiwan)\s+)?dollars?\b"
    r"|euros?\b|(?:British\s+)?pounds(?:\s+sterling)?\b|(?:Japanese\s+)?yen\b|(?:Chinese\s+)?yuan\b|renminbi\b"
    r"|(?:Swiss|French|Belgian)\s+francs\b|deutsche?\s?marks\b|(?:Danish|Swedish|Norwegian)\s+kron(?:er|or|a|e)\b"
    r"|(?:South\s+)?(?:Korean\s+)?won\b|(?:Israeli\s+)?shekels\b|(?:Indian\s+)?rupees\b"
    r"|(?:Finnish\s+)?mark+a\b|Finnish\s+marks\b|(?:Dutch\s+)?guilders\b|(?:Italian\s+)?lire\b|Austrian\s+schillings\b"
)
_NAMES_BEGIN = (
    "dollar", "euro", "pound", "yen", "yuan", "renminbi", "franc", "deutsch", "kron", "won", "shekel", "rupee",
    "mark", "guilder", "lire", "schilling",
)  # fmt: skip
_SPACES = tuple(chr(code) for code in range(0x3001) if chr(code).isspace())
_CODE_AFTER = r"(?<=\s)(?:" + "|".join(c for c in CODES if c not in ("DM", "ECU")) + r")\b|[€£]"
_TO = r"\s{0,2}(?:to|and|[-–—])\s{0,2}"

_BLANK = rf"(?:{MARK}|{BARE_ASTERISK})"

MONEY = rule(
    "money.sign_first",
    rf"(?P<sign>{_SIGN})[\s]{{0,14}}(?:(?P<figure>{_FIGURE})(?![\d%])(?P<multiplier>{_MULTIPLIER})?"
    rf"(?:{_TO}(?:(?:{_SIGN})\s{{0,2}})?(?P<figure2>{_FIGURE})(?![\d%])(?P<multiplier2>{_MULTIPLIER})?)?"
    rf"|(?P<words>{WORDS})|(?P<blank>{_BLANK})(?:\s{{0,2}}(?:thousand|million|billion)\b)?)",
    literals=["$", "(euro", "(pound", "(yen)", "€", "£", "¥", "￥", "₩", "₪", "₹", *CODES],
    lead=5,  # "U.S. $"
    examples=[
        "$45.0 million",
        "US$ 3,000,000",
        "EUR 1.500.000,00",
        "USD 2'500'000",
        "DM 4.0 million",
        "$10M",
        "A$2.75 million",
        "¥1.2 billion",
        "RMB150.0 million",
        "$[***]",
        "EUR[***]",
        "$ *",
        "EUR five million",
        "$101 - 104 million",
        "$.71 to $.75",
        "CHF 3.2 million",
        "JPY 1.8 billion",
        "U.S. $[ * ] million",
        "$12,500",
        "(euro)4.2 million",
        "(pounds)180,000",
    ],
    counterexamples=["45 million patients", "5% of sales", "Section 4.5"],
)
MONEY_NAMED = rule(
    "money.name_last",
    rf"(?<![\d$€£¥.,'])(?:(?P<figure>{_FIGURE})(?![\d%])(?P<multiplier>{_MULTIPLIER})?|(?P<words>{WORDS})"
    rf"|(?P<blank>{_BLANK}))"
    rf"\s{{0,2}}(?:of\s+)?(?:\((?:(?:{_SIGN})\s{{0,2}})?(?P<inner>{_FIGURE}"
    rf"|{_BLANK})(?P<multiplier2>{_MULTIPLIER})?\)\s{{0,2}})?"
    rf"(?P<name>{_NAME}|{_CODE_AFTER})",
    literals=[
        *(f"{before}{name}" for before in (*_SPACES, *"0123456789])") for name in _NAMES_BEGIN),
        *(f"{space}{code}" for space in _SPACES for code in CODES),
        "€",
        "£",
    ],
    longest=400,
    examples=[
        "12,5 million euros",
        "three million five hundred thousand (3,500,000.00) US dollars",
        "10,000 U.S. Dollars",
        "twelve and one-half million dollars",
        "100,002 Euros",
        "84 billion yen",
        "20 million USD",
        "[***] dollars",
        "Seventy-Five Thousand Dollars",
    ],
    counterexamples=["five targets", "in dollars", "12,5 million patients"],
)
_RULES = rule_set(MONEY, MONEY_NAMED)
_IN_BRACKETS = re.compile(r"\s{0,2}\(\s?")
_EQUIVALENT = re.compile(
    r"\s{0,2}\(\s?(?:(?:or|which\s+is|being|equivalent\s+to|equal\s+to|the\s+equivalent\s+of)?\s{0,2})"
    r"(?:(?:or|about|approximately|approx\.|roughly|around|circa|c\.|~|i\.e\.,?)\s{0,2}){0,3}\s?$",
    re.IGNORECASE,
)
_OR_ABOUT = re.compile(
    r",?\s+(?:or|equivalent\s+to|equal\s+to|which\s+is)\s+(?:approximately|about|roughly|around|some)\s+$",
    re.IGNORECASE,
)
"""The same money again without brackets: "EUR 10 million, or approximately US$11.5 million"."""


@dataclass(frozen=True, slots=True)
class Money:
    """One amount: `text[start:end]` is the amount as written; `value` is in units of `currency` (ISO 4217).

    A redacted amount has no value. `value_max` is set for a range. `equivalent_of` is the start of the amount that this
    one repeats in another currency.
    """

    start: int
    end: int
    value: Decimal | None
    currency: str
    value_max: Decimal | None = None
    redacted: bool = False
    equivalent_of: int | None = None
    whole: tuple[int, int] | None = None  # of "five million dollars ($5,000,000)", where words and figures stand

    @property
    def begin(self) -> int:
        """Start of the amount with the words that repeat it."""
        return self.whole[0] if self.whole else self.start

    @property
    def finish(self) -> int:
        """End of the amount with the words that repeat it and their bracket."""
        return self.whole[1] if self.whole else self.end


def find_money(text: str, start: int = 0, end: int | None = None, *, yen_is_yuan: bool = False) -> list[Money]:
    """All amounts in `text[start:end]`, in order, without overlaps.

    Words followed by the same figures in brackets come out once; an amount in brackets after another in a different
    currency is kept and marked as its equivalent.
    """
    stop = len(text) if end is None else end
    found: list[Money] = []
    for _, match in _RULES.scan(text, start, stop):
        found.extend(_read(text, match, yen_is_yuan))
    return _merge(text, _without_overlaps(found))


def parse_money(text: str) -> Money | None:
    """The one amount that `text` writes, or None. `parse_money(t).value` is what a quoted amount must equal."""
    found = [m for m in find_money(text) if m.equivalent_of is None]
    return found[0] if found else None


LONGEST_FIGURE = 18
"""Characters of a figure without its groups: a quadrillion with cents; what is longer is damaged text."""


def parse_figure(text: str) -> Decimal | None:
    """The number that a figure writes, in any of the usual groupings ("1,500,000.00", "1.500.000,00", "2'500'000")."""
    plain = re.sub(r"['’\s ]", "", text)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{2}|\d{1,3}(?:\.\d{3}){2,}", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    else:
        plain = plain.replace(",", ".")
    return Decimal(plain) if len(plain) <= LONGEST_FIGURE and re.fullmatch(r"\d*\.?\d+", plain) else None


def _read(text: str, match: re.Match[str], yen_is_yuan: bool) -> list[Money]:
    groups = match.groupdict()
    sign = groups.get("sign") or groups.get("name") or ""
    currency = currency_of(sign, yen_is_yuan=yen_is_yuan)
    if currency is None:
        return []
    if groups.get("blank") or re.fullmatch(_BLANK, groups.get("inner") or "", re.IGNORECASE):
        return [Money(match.start(), match.end(), None, currency, redacted=True)]
    if groups.get("figure2"):
        return _two(text, match, currency)
    if groups.get("inner"):
        value = _scaled(groups["inner"], groups.get("multiplier2"))
    elif groups.get("words"):
        value = parse_number_words(groups["words"])
    else:
        value = _scaled(groups["figure"], groups.get("multiplier"))
    return [] if value is None else [Money(match.start(), match.end(), value, currency)]


def _two(text: str, match: re.Match[str], currency: str) -> list[Money]:
    """A range, or the two amounts of "rise from $84 million to $131 million" and "$50 million and $75 million"."""
    one, two = match["multiplier"], match["multiplier2"]
    joint = re.search(
        r"[a-z]+|[-–—]", text[match.end("multiplier") if one else match.end("figure") : match.start("figure2")]
    )
    before = text[max(0, match.start() - 14) : match.start()].lower()
    high = _scaled(match["figure2"], two or one)
    if joint is not None and joint[0] == "and":
        is_range = before.rstrip().endswith("between")
    elif before.rstrip().endswith("from"):
        is_range = re.search(r"rang\w+\s+from\s*$", before) is not None
    else:
        is_range = True
    if not two and re.fullmatch(r"(?:19|20)\d\d", match["figure2"]):
        is_range = False  # "$40 to 2010"
    low = _scaled(match["figure"], one or (two if is_range else None))
    if low is None or high is None:
        return []
    if is_range and low < high:
        return [Money(match.start(), match.end(), low, currency, value_max=high)]
    first_end = match.end("multiplier") if one else match.end("figure")
    tail = re.search(rf"(?:(?:{_SIGN})\s{{0,2}})?$", text[first_end : match.start("figure2")])
    second = match.start("figure2") - (len(tail[0]) if tail else 0)
    first = _scaled(match["figure"], one)
    alone = [Money(match.start(), first_end, first, currency)] if first is not None else []
    # without a sign of its own ("$5 million to 10 patients") the second figure is no amount
    return [*alone, Money(second, match.end(), high, currency)] if tail and tail[0] else alone


def currency_of(sign: str, *, yen_is_yuan: bool = False) -> str | None:
    """ISO code of a sign, code or name as written; `¥` is the yuan where the document deals in it."""
    key = re.sub(r"\s+", " ", sign.strip()).strip("()")
    if yen_is_yuan and key in ("¥", "￥"):
        return "CNY"
    low = key.lower()
    return CODES.get(key.upper()) or SYMBOLS.get(low) or SYMBOLS.get(low.replace(" ", "")) or NAMES.get(low)


def _scaled(figure: str, multiplier: str | None) -> Decimal | None:
    value = parse_figure(figure)
    if value is None or not multiplier:
        return value
    power = MULTIPLIERS.get(re.sub(r"[^a-z]", "", multiplier.lower()))
    return value if power is None else value * Decimal(10) ** power


def _without_overlaps(found: list[Money]) -> list[Money]:
    kept: list[Money] = []
    for money in sorted(found, key=lambda m: (m.start, m.start - m.end)):
        if kept and money.start < kept[-1].end:
            # "five million dollars ($5,000,000)" is one match by name; a longer match replaces a shorter one
            if money.end > kept[-1].end and money.value is not None and kept[-1].value is None:
                kept[-1] = money
            continue
        kept.append(money)
    return kept


def _merge(text: str, found: list[Money]) -> list[Money]:
    merged: list[Money] = []
    for money in found:
        before = merged[-1] if merged else None
        if before is not None and _IN_BRACKETS.fullmatch(text, before.end, money.start):
            same = money.value == before.value or before.value is None or money.value is None
            if same and money.currency == before.currency:
                merged[-1] = _one_of(text, before, money)
                continue
        if before is not None and _is_equivalent(text, before, money):
            first = before.start if before.equivalent_of is None else before.equivalent_of
            money = replace(money, equivalent_of=first)
        merged.append(money)
    return merged


def _one_of(text: str, first: Money, second: Money) -> Money:
    """The two as one: the figures stand for it, else the one that is not blanked."""
    close = text.find(")", second.end, second.end + 3)
    whole = (first.begin, close + 1 if close >= 0 else second.end)
    written = second if second.value is not None and text[second.start : second.end].strip()[-1:].isdigit() else first
    if written.value is None:
        written = second
    return replace(written, whole=whole)


def _is_equivalent(text: str, before: Money, money: Money) -> bool:
    if money.currency == before.currency or money.start - before.end > 60:
        return False
    return any(p.fullmatch(text, before.end, money.start) for p in (_EQUIVALENT, _OR_ABOUT))
