"""What is licensed, sold or developed: candidate codes, product names, generic names and named technologies."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from filings.extraction.facts import Span, Stated
from filings.extraction.grants.passages import Passage
from filings.extraction.layout import Zone
from filings.extraction.rules import rule, rule_set
from filings.extraction.vocabulary.generic_names import STEMS

CODE = rule(
    "asset.code",
    r"(?<![\w-])(?:[A-Z]{2,6}[a-z]{0,2}-\d{1,6}[A-Za-z]?|[A-Z]{3,5}\s\d{3,4}(?!\d)|[A-Z]{2,4}\d{3,6}[A-Za-z]?"
    r"|[A-Z]{1,2}[a-z]{1,4}[A-Z]?[a-z]?\d{3,5})(?![\w-])(?!\s*(?:U\.S\.C|CFR))",
    flags=0,
    examples=["QTX-204", "VEX 210", "KLT 145", "NmAb4312", "PB-19", "LS-015", "QX017"],
    counterexamples=["Iowa City, IA 52242", "Section 4", "Phase 2", "QTX"],
)
MARKED = rule(
    "asset.trade_mark",
    r"(?P<name>\b[A-Z][\w-]{2,30}(?:\s[A-Z][\w-]{2,20})?)\s?(?:®|™|\(R\)|\(TM\))",
    literals=["®", "™", "(r)", "(tm)"],
    flags=0,
    examples=["ARTICLEAR(R)", "PEXARIL® tablets", "its ArdSplice™ platform"],
    counterexamples=["the Company (the"],
)
GENERIC = rule(
    "asset.generic",
    rf"\b(?P<name>[a-zA-Z]{{3,}}(?:{STEMS}))\b",
    flags=0,
    examples=["orsivaltinib", "leronlimab", "dravacopan", "dalvorelin", "veltraprofen"],
    counterexamples=["Institute", "estate"],
)
BRACKETED = rule(
    "asset.bracketed_generic",
    r"(?:®|™|\(R\)|\(TM\)|[A-Z]{5,}|\b[A-Z]{2,5}-\d{2,5})\s\((?P<name>[a-z]{6,}(?:\s[a-z]{4,})?)\)",
    literals=["("],
    flags=0,
    examples=["DERMAVANE(R) (desofluprate) cream", "PEXARIL (pexarvulin)", "OVESTREL® (estriol)"],
    counterexamples=["the Company (together)"],
)
CAPITALS = rule(
    "asset.capitals",
    r"(?<![\w“\"(‘-])(?P<name>[A-Z]{6,14}(?:-[A-Z]{4,})?)(?![\w”\"’-])",
    flags=0,
    examples=["sells PEXARIL tablets", "use of OVESTREL in", "TARNOGEL, a wound dressing"],
    counterexamples=["QTX-204", "“TERRITORY”"],
)
TECHNOLOGY = rule(
    "asset.technology",
    r"\b(?P<name>(?:[A-Z][\w-]*[A-Z0-9][\w-]*|[A-Z][a-z]+[A-Z]\w*)\s(?:[Tt]echnology|[Pp]latform|[Ss]oftware"
    r"|cell\s+line|engine))\b|\b(?P<own>(?:[A-Z][\w-]+(?:’s|'s)\s)(?:[\w-]+\s){0,4}?(?:technology|platform))\b",
    literals=["echnology", "latform", "software", "cell line", "engine"],
    flags=0,
    examples=["the QRBX Technology", "Corbel's plant-derived gel screening technology", "KV-7 cell line"],
    counterexamples=["information technology"],
)
DESCRIBED = rule(
    "asset.described",
    r"\b(?P<name>(?:ant)?agonists?\s+of\s+(?:the\s+)?[\w-]+(?:\s(?:receptors?|kinase|pathway|channel))?"
    r"|inhibitors\s+of\s+(?:(?:the|mutant)\s+)?[A-Z0-9][\w-]+(?:\s(?:receptors?|kinases?|pathway))?)",
    literals=["agonist", "inhibitors of"],
    confidence=0.6,
    examples=[
        "small molecule antagonists of the orexin-2 receptor",
        "inhibitors of mutant KIT made in the laboratory",
    ],
    counterexamples=["agreement", "an inhibitor"],
)
MADE_BY = rule(
    "asset.made_by",
    r"\b(?:use|uses|licen[sc]e[sd]?|rights\s+to|obtain\w*|acquir\w+)\s+(?:an?"
    r"|the)\s+(?P<name>(?:[\w-]+\s){1,5}?(?:identified|discovered|developed"
    r"|invented)\s+by\s+[A-Z][\w&-]+(?:\s[A-Z][\w&-]+){0,3})",
    literals=["identified", "discovered", "developed", "invented"],
    examples=[
        "Marchwood will use a taste receptor discovered by Corbel Vaccines, a subsidiary",
        "WILL USE A TASTE RECEPTOR DISCOVERED BY CORBEL VACCINES, A",
    ],
    counterexamples=["identified by the committee", "drugs developed in Japan"],
)
_RULES = rule_set(CODE, MARKED, GENERIC, BRACKETED, CAPITALS, TECHNOLOGY, MADE_BY)
_NOT_CODES = re.compile(
    r"^(?:THE|FOR|AND|ACT|HIV|DM|WO|EP|PCT|SK|US-|EX|ASC|ASU|IFRS|IAS|COVID|SARS|CD|PD|IL|HER|SEC|ISO|ICH|USC|CFR|NO"
    r"|RULE|FORM|ITEM|DE|NY|MA|CA|NJ|PA|US|EU|UK|FIN|SFAS|EITF|TLR|VEGF|GLP|CYP|HLA|TNF|Form|Item|Rule|Note|Page"
    r"|Suite|DU|ST|NASDAQ|NYSE|SIX|TSE|LSE|MR|DR|CUSIP|ISIN|ID|IFN|BRCA|JAK|KIT|FGF|EGFR|PIPE|GAAP|LIBOR|RMB|USD|EUR"
    r"|GBP|JPY|CHF|DKK|AUD|CAD|HKD|[BSFK])[-\s]?\d",
)
_NOT_CAPITALS = frozenset(
    {"NASDAQ", "EURIBOR", "LIBOR", "HIPAA", "HITECH", "PRNEWSWIRE", "WHEREAS", "WITNESSETH"}
    | {"TERRITORY", "LIMITED", "LICENSED", "WARRANTIES", "WARRANTY", "SUBLICENSEE", "AFFILIATE", "FIELD", "COMPANY"}
)
"""Words that filings write in capitals only, besides brands."""
_NOT_GENERIC = frozenset(
    {"concept", "accept", "except", "intercept", "percept", "precept", "peptide", "polypeptide", "nucleotide"}
    | {"oligonucleotide", "thermostat", "rheostat", "avoidable", "statin"}
)
_GRANTED = re.compile(
    r"\b(?:licen[sc]\w*|rights?\s+to|covering|relating\s+to|collaborat\w*|option|acquir\w+|purchas\w+|bought|sold"
    r"|distribut\w+|develop\w*|commerciali[sz]\w*|products?\s+(?:containing|that)|apply\s+its|use\s+its|co-promot\w*"
    r"|known\s+as|regarding|named|for)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:pipeline|lead\s+(?:wholly\s+owned\s+)?(?:candidate|program)|right\s+of\s+first|also\s+develop\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Name:
    name: str
    span: Span
    rule: str
    weight: int
    order: int


def read_assets(passages: list[Passage], names_of_parties: frozenset[str]) -> tuple[Stated[str], ...]:
    """Names of what the deal is about, in text order; names that stand only in background sentences are left out."""
    seen = [n for p in passages for n in _names(p, names_of_parties)]
    words = {w.lower() for p in passages for w in _SMALL_WORD.findall(p.text)}
    seen = [n for n in seen if n.rule != CAPITALS.name or n.name.lower() not in words]
    if not any(n.weight for n in seen):
        return _described(passages)
    score: Counter[str] = Counter()
    for name in seen:
        score[_key(name.name)] += name.weight
    top = max(score.values())
    least = max(1, min(2, top), top / 9)
    kept: list[_Name] = []
    for name in sorted(seen, key=lambda n: n.order):
        key = _key(name.name)
        if score[key] >= least and all(key not in _key(k.name) and _key(k.name) not in key for k in kept):
            kept.append(name)
    return tuple(Stated(n.name, (n.span,), n.rule, 0.85 if score[_key(n.name)] > 4 else 0.65) for n in kept[:6])


_SMALL_WORD = re.compile(r"\b[A-Za-z][a-z]{4,}\b")


def _described(passages: list[Passage]) -> tuple[Stated[str], ...]:
    """Without a name: the class of compounds the deal is about ("antagonists of the orexin-2 receptor")."""
    for passage in passages:
        match = DESCRIBED.pattern.search(passage.text)
        if match:
            return (Stated(match["name"], (passage.span(*match.span("name")),), DESCRIBED.name, DESCRIBED.confidence),)
    return ()


_ALSO_CALLED = re.compile(
    r"(?P<one>\b[A-Z]{2,6}-\d{1,6})\s?\((?:previously|formerly|also\s+known\s+as|known\s+as"
    r"|now)\s+(?P<two>[\w-]{4,20})\)"
    r"|(?P<three>\b[A-Z]{2,6}-\d{1,6}),?\s+(?:which\s+we\s+have\s+)?(?:renamed|now\s+called"
    r"|also\s+called)\s+(?P<four>[\w-]{4,20})"
)


def synonyms(passages: list[Passage], codes: list[str]) -> list[str]:
    """Former and later names of the assets ("SBX-112 (previously ARD-112)")."""
    found: list[str] = []
    for passage in passages:
        for match in _ALSO_CALLED.finditer(passage.text):
            pair = [n for n in match.groups() if n]
            if any(n in codes for n in pair):
                found += [n for n in pair if n not in codes]
    return found


def codes_of(assets: tuple[Stated[str], ...]) -> list[str]:
    """The assets' names for telling which asset a sentence is about."""
    return [a.value for a in assets]


def _names(passage: Passage, parties: frozenset[str]) -> list[_Name]:
    text = passage.text
    found: list[_Name] = []
    for each, match in _RULES.scan(text):
        groups = match.groupdict()
        group = next((g for g in ("name", "own") if groups.get(g)), None)
        start, end = match.span(group) if group else match.span()
        name = text[start:end]
        if not _is_asset(each.id, name, text, start, end, parties):
            continue
        weight = 3 if _GRANTED.search(text[max(0, start - 160) : start]) else 1
        if passage.zone is Zone.ABOUT:
            weight = 1
        if _BACKGROUND.search(text):
            weight = 0
        if each is BRACKETED and weight:
            weight += 3
        if each is MADE_BY:
            weight = 3
        if each is TECHNOLOGY and groups.get("own"):
            weight = min(weight, 2)
        found.append(_Name(name, passage.span(start, end), each.name, weight, passage.order * 10_000 + start))
    return found


def _is_asset(rule_id: str, name: str, text: str, start: int, end: int, parties: frozenset[str]) -> bool:
    if name.lower() in parties or name.lower().split()[0] in parties:
        return False
    if re.search(
        r"\bbiosimilars?\s+(?:\w+\s+)?(?:of|to)\s+$|\bcompetes?\s+with\s+$",
        text[max(0, start - 30) : start],
        re.IGNORECASE,
    ):
        return False
    if rule_id == GENERIC.id and name.lower() in _NOT_GENERIC:
        return False
    if rule_id == CODE.id:
        return not _NOT_CODES.match(name)
    if rule_id == CAPITALS.id:
        return name not in _NOT_CAPITALS and _is_brand_in_capitals(text, start, end)
    if rule_id == MARKED.id:
        return not re.match(r"(?:Amended|The|This|Our)\b", name)
    return True


def _is_brand_in_capitals(text: str, start: int, end: int) -> bool:
    """A word in capitals that stands alone among words in small letters, not quoted and no place before a comma."""
    if sum(c.isupper() for c in text) > 0.5 * sum(c.isalpha() for c in text) or text[
        max(0, start - 2) : start
    ].endswith(("“", '"', "‘")):
        return False
    before = re.search(r"([A-Za-z]+)[\s,]*$", text[max(0, start - 24) : start])
    after = re.match(r"[\s,]*([A-Za-z]+)", text[end : end + 24])
    if any(m and len(m[1]) > 2 and m[1].isupper() for m in (before, after)):
        return False
    return re.match(r",\s+[A-Z][a-z]+[.,]?\s*[,–—(-]", text[end : end + 40]) is None and bool(text[:start].strip())


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
