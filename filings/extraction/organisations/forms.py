"""Two spellings of one name: normal forms to compare by, and which spelling to show."""

from __future__ import annotations

import re
from functools import lru_cache

from filings.extraction.bounds import LONGEST_NAME
from filings.extraction.vocabulary import word_set
from filings.extraction.vocabulary.organisation_words import FORM_TAIL
from filings.extraction.vocabulary.places import PLACE

_NOISE = re.compile(r"[^\w\s&]")
# the legal person behind a university is the university
_BODY = re.compile(
    r"\A(?:the )?(?:(?:board of )?(?:trustees|regents|governors|curators)|president and fellows"
    r"|governing council) of (?:the )?"
)
_COMMON_FIRST = word_set(
    "american advanced applied international national general global united first new north south east west pacific"
    " atlantic european"
    " bank university institute royal medical research clinical health life bio biotech pharma pharmaceutical"
    " science sciences gene genetic"
    " cell therapeutics technologies capital partners company holding holdings group the drug food cancer"
    " children's saint st. san los"
    " board regents trustees college hospital foundation max dr. dr us u.s. uk japan china india canada standard"
    " public universal central"
    " federal state city western eastern southern northern de la le société societe los medical nippon shanghai"
    " suzhou beijing jiangsu hangzhou shenzhen"
    " zhejiang sichuan hainan guangzhou chongqing boston london tokyo osaka kyoto paris lyon basel zurich geneva"
    " vienna sydney melbourne seoul taipei"
    " innovative precision specialty strategic integrated modern total premier alpha beta delta omega sigma gamma"
)


@lru_cache(maxsize=20_000)
def core_of(name: str) -> str:
    """Return a name without its legal forms: of "Merck & Co., Inc." it leaves "Merck"."""
    if len(name) > LONGEST_NAME:
        return name
    trimmed = FORM_TAIL.sub("", " " + name).strip().rstrip(",&").strip()
    trimmed = re.sub(r"\s+(?:&|and)\Z", "", trimmed)
    return trimmed or name


@lru_cache(maxsize=20_000)
def key_of(name: str) -> str:
    """Return the form by which names are compared: no legal form, no punctuation, one case."""
    plain = _NOISE.sub("", _BODY.sub("", core_of(name).casefold()).replace(" and ", " & ").replace("-", " "))
    words = re.sub(r"\b(\w) (?=\w\b)", r"\1", plain).split()  # "E. I. du Pont" is "E.I. du Pont"
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def is_shouted(name: str) -> bool:
    """Is the name printed in capitals throughout?"""
    core = core_of(name)
    return core.upper() == core and sum(c.isalpha() for c in core) > 4


def better(one: str, other: str) -> str:
    """Return the spelling to show: the fuller one, then the one that is not in capitals, then `one`."""
    full_one, full_other = one != core_of(one), other != core_of(other)
    if full_one != full_other:
        return one if full_one else other
    if bool(_BODY.match(one.casefold())) != bool(_BODY.match(other.casefold())):
        return max(one, other, key=len)
    if one.endswith("(publ)") != other.endswith("(publ)") and min(one, other, key=len) in max(one, other, key=len):
        return max(one, other, key=len)
    if one.rstrip(".") == other.rstrip("."):  # the full stop after "Inc" may only end the sentence
        return min(one, other, key=len)
    if is_shouted(one) != is_shouted(other):
        return other if is_shouted(one) else one
    return one


def short_forms(name: str) -> list[str]:
    """Return what a text may call this organisation for short, most telling first: its core, its first words.

    A first word that many organisations share ("American", "University") is no short form.
    """
    core = re.sub(r"\s+", " ", core_of(name))
    plain = re.sub(r"\s*\([^()]*\)", "", core).strip()
    words = plain.split()
    found = [core] if core != name else []
    if plain not in (core, name):
        found.append(plain)
    for count in range(min(3, len(words) - 1), 0, -1):
        piece = " ".join(words[:count]).rstrip(",&")
        if words[count - 1] in ("&", "of", "for", "and", "de"):
            continue
        if count == 1 and (
            piece.lower() in _COMMON_FIRST or len(piece) < 3 or piece.isdigit() or re.fullmatch(r"(?:[A-Z]\.)+", piece)
        ):
            continue
        if PLACE.fullmatch(piece):
            continue
        if count == 2 and all(w.lower() in _COMMON_FIRST for w in words[:2]):
            continue
        found.append(piece)
    return found


_FAMILIES = (
    ("llc", r"l\.?l\.?c"),
    ("llp", r"l\.?l\.?p"),
    ("lp", r"l\.?p"),
    ("gmbh", r"g\.?m\.?b\.?h"),
    ("ag", r"a\.?g|aktiengesellschaft"),
    ("kgaa", r"kgaa"),
    ("kg", r"kg"),
    ("se", r"se"),
    ("sa", r"s\.?/?a"),
    ("sas", r"s\.?a\.?s"),
    ("sarl", r"s\.?\s?[àa]\.?\s?r\.?\s?l"),
    ("spa", r"s\.?p\.?a"),
    ("srl", r"s\.?r\.?l"),
    ("nv", r"n\.?v"),
    ("bv", r"b\.?v"),
    ("as", r"a/?s|asa"),
    ("aps", r"aps"),
    ("ab", r"ab"),
    ("oy", r"oyj?"),
    ("kk", r"k\.?k"),
    ("ltd", r"ltd|limited|plc|p\.l\.c"),
    ("inc", r"inc|incorporated|corp|corporation|co|company|cos"),
)
_FAMILY = re.compile(
    r"(?:" + "|".join(f"(?P<f{i}>{pattern})" for i, (_, pattern) in enumerate(_FAMILIES)) + r")\.?\s*\Z", re.IGNORECASE
)


@lru_cache(maxsize=20_000)
def family_of(name: str) -> str:
    """Return the kind of legal form a name ends in: "inc" for Inc., Corp. and Co., "" for none, a rare one itself."""
    tail = name[len(core_of(name)) :].removesuffix("(publ)").strip(" ,.")
    match = _FAMILY.search(tail)
    if not tail:
        return ""
    if not match:
        return re.sub(r"\W", "", tail).lower()
    number = next(i for i in range(len(_FAMILIES)) if match[f"f{i}"])
    return _FAMILIES[number][0]
