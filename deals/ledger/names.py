"""When two printed names are one name: case, punctuation, accents, "the", "&" and the spelling of legal forms."""

from __future__ import annotations

import re
import unicodedata

MAX_KEY = 300

# Spellings of one legal form. Forms themselves stay apart: "Merck & Co., Inc." and "Merck KGaA" are two companies.
_LEGAL_FORMS = {
    "incorporated": "inc",
    "corporation": "corp",
    "company": "co",
    "limited": "ltd",
    "aktiengesellschaft": "ag",
    "aktiebolag": "ab",
    "aktieselskab": "as",
    "unltd": "unlimited",
}
_LEGAL_PHRASES = (
    ("public ltd co", "plc"),
    ("ltd liability co", "llc"),
    ("ltd liability partnership", "llp"),
    ("ltd partnership", "lp"),
    ("kabushiki kaisha", "kk"),
    ("naamloze vennootschap", "nv"),
    ("besloten vennootschap", "bv"),
    ("societe anonyme", "sa"),
    ("gesellschaft mit beschrankter haftung", "gmbh"),
)
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_EDGAR_STATE = re.compile(r"\s*[/\\]\s?[A-Za-z]{2,5}\s?[/\\]?\s*$")
_BETWEEN_INITIALS = re.compile(r"\b(\w)/(\w)\b")
_INITIALS = re.compile(r"\b(?:\w )+\w\b")
_INSTITUTES = re.compile(
    r"\b(?:universit\w*|college|institut\w*|hospital|foundation|fondation|school|academy|regents|trustees|inserm|cnrs"
    r"|forschung\w*|research centre|national institutes?|clinic)\b"
)


def plain(text: str) -> str:
    """Letters without accents and case: what is compared of any words. Length may change."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def compact(text: str) -> str:
    """Only the letters and digits of `text`, without accents and case: equal for two ways of setting the same words."""
    return "".join(c for c in plain(text) if c.isalnum())


def name_key(name: str) -> str:
    """What two printings of one name have in common; never empty, at most 300 characters.

    "Pfizer Inc", "Pfizer, Inc." and "PFIZER INC" share a key, so do "Eli Lilly & Co" and "Eli Lilly and Company".
    EDGAR's state marks ("FOO CORP /DE/") do not count. Legal forms are spelt one way but kept, because they tell
    companies apart; whether "Pfizer" is "Pfizer Inc" is for resolution to say, not for spelling.
    """
    text = plain(_EDGAR_STATE.sub("", name))
    text = text.replace("&", " and ").replace(".", "").replace("'", "").replace("’", "")
    text = _BETWEEN_INITIALS.sub(r"\1\2", text)
    words = re.sub(r"[\W_]+", " ", text).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    text = " ".join(_LEGAL_FORMS.get(word, word) for word in words)
    text = _INITIALS.sub(lambda match: match[0].replace(" ", ""), text)
    for phrase, short in _LEGAL_PHRASES:
        text = re.sub(rf"\b{phrase}$", short, text)
    return text[:MAX_KEY].strip() or "?"


def is_shouted(name: str) -> bool:
    """Whether a name is printed in capitals throughout, as EDGAR's headers do."""
    return name.upper() == name


def is_institute(name: str) -> bool:
    """Whether a name is that of a university, hospital or institute."""
    return _INSTITUTES.search(plain(name)) is not None


def words_key(words: str) -> str:
    """What two printings of a product, disease or event have in common: words in order, without accents and signs."""
    return " ".join(re.sub(r"[\W_]+", " ", plain(words)).split()) or "?"
