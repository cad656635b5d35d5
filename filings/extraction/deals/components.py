"""What a deal consists of: its title's words first, else what its sentences grant; then what goes along with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.deals.agreements import components_of
from filings.extraction.deals.frames.clauses import plain_sentence
from filings.extraction.deals.parties.families import family
from filings.extraction.deals.parties.investors import share_purchases
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.deals.tellings.reading import pact_words
from filings.extraction.facts import Span, Stated
from filings.extraction.layout import Layout
from filings.extraction.scope import FilingReading

_BY_KIND = {
    "license": "license", "sublicense": "sublicense", "option": "option", "distribution": "distribution",
    "asset": "asset_purchase", "royalty": "royalty_purchase",
}  # fmt: skip
_EQUITY = re.compile(
    r"\bequity\sinvestment\b|\b(?:stock|share)\spurchase\sagreement\b|\bminority\sstake\b|\b(?:purchase"
    r"|subscription)\s(?:of|for)\s(?:\w+\s){0,5}(?:shares|stock)\b"
    r"|\bto\ssubscribe\sfor\s[\d\s,]{1,15}(?:\w+\s){0,3}shares\b",
    re.IGNORECASE,
)
_SHARE = r"(?:\d{1,2}(?:\.\d+)?\s?(?:%|percent|per\scent)|one[- ]half|equal(?:ly)?|half)"
_SHARED = re.compile(
    r"\b(?:bears?|bearing|shares?|sharing|funds?|carr(?:y|ies)|contribut\w+|reimburses?|pays?|borne"
    r"|split)\b[^;]{0,100}\b(?:development|trial|program(?:me)?|Phase)\b[^;]{0,60}\bcosts?\b"
    rf"|{_SHARE}[^;]{{0,60}}\b(?:external|out-of-pocket|development|global)\b[^;]{{0,40}}\bcosts?\b"
    r"|\bcosts?\s(?:of|for)\b[^;]{0,60}\b(?:development|program(?:me)?|trial)\b[^;]{0,60}\b(?:shared?|borne"
    r"|split)\b|\b[Dd]evelopment\scosts\b[^;]{0,60}\b(?:borne|shared|split)\b"
    r"|\bshared?\s[Dd]evelopment\scosts?\b|\bco-?develop\w*",
    re.IGNORECASE,
)
_NOT_SHARED = re.compile(r"\b(?:not|own\sexpense|sole\sexpense|not\select)\b", re.IGNORECASE)
_DISCOVERY = re.compile(
    r"\bdiscover\w*\b|\bresearch\s(?:term|program(?:me)?|plan|collaboration|costs?)\b|\btargets?\b", re.IGNORECASE
)
_OPTION_TO_LICENSE = re.compile(
    r"\boption\b[^;]{0,200}\b(?:obtain|take|acquire|licen[cs]e)\b[^;]{0,60}\blicen[cs]e|\boption\s(?:to"
    r"|for)\s(?:an?\s)?(?:exclusive\s)?licen[cs]e",
    re.IGNORECASE,
)
_OPTION = re.compile(
    r"\b(?:option|opt-in|opt\sin)s?\b(?!\sto\s(?:\w+\s)?negotiate\b(?!\sand\s(?:enter|conclude)))", re.IGNORECASE
)
_SUPPLY = re.compile(
    r"\bsupply\sagreement\b|\bwill\s(?:supply|continue\sto\smanufacture)\b|\blicen[cs]e\sand\ssupply\b", re.IGNORECASE
)
_LICENSE = re.compile(r"\blicen[cs](?:e|es|ed|ing)\b", re.IGNORECASE)
_ROYALTIES = re.compile(r"\broyalt(?:y|ies)\b", re.IGNORECASE)
_NO_ROYALTIES = re.compile(r"\b(?:no|not|neither|without|free)\b[^.;]{0,60}\broyalt|\broyalty-free", re.IGNORECASE)
_RIGHTS = re.compile(
    r"\b(?:holds?|held|obtain\w*|acquir\w*|receiv\w+|grant\w*)\s(?:[\w-]+\s){0,4}rights\s(?:to|in|for|over)\b"
    r"|\b(?:exclusive|worldwide|global|sole)\s(?:[\w-]+\s){0,3}rights\s(?:to|in|for|over)\b"
    r"|\bpatents?\b[^.;]{0,80}\bheld\sunder\b|\brights\b[^.;]{0,60}\b(?:revert\w*|returned|return|come\sback|came\sback)\sto\b",
    re.IGNORECASE,
)
"""What shows a licence where no word for one is used."""
_MARKETS = re.compile(r"\bcommerciali[sz]ation\sagreement\b", re.IGNORECASE)
_ANYTHING = re.compile(r"\S.*\S|\S")
_COPROMOTE = re.compile(r"\bco-?promot(?:e|ion)\b|\bco-?commerciali[sz]", re.IGNORECASE)


def read_components(
    reading: FilingReading, group: Group, title: Stated[str] | None, sentences: Sequence[tuple[Layout, int]]
) -> tuple[Stated[str], ...]:
    """Components with the words that show each; never empty."""
    found: dict[str, Span] = {}
    texts = [(layout, number, plain_sentence(layout, number)[0]) for layout, number in sentences]
    if title is not None:
        for name in components_of(title.value):
            found.setdefault(name, title.spans[0])
    _from_tellings(group, found, titled=title is not None)
    _develop_together(found, texts, title.value if title else "")
    if (
        "settlement" not in found
        and (equity := _equity(reading, group, sentences, texts)) is not None
        and "asset_purchase" not in found
    ):
        found.setdefault("equity_investment", equity)
    if title is None or "asset_purchase" in found:
        supply = _first(texts, _SUPPLY)
        if supply is not None and ("license" in found or "distribution" in found or "asset_purchase" in found):
            found.setdefault("supply", supply)
    if "option" in found and (to_license := _first(texts, _OPTION_TO_LICENSE)) is not None:
        found.setdefault("license", to_license)
    copromote = _first(texts, _COPROMOTE)
    if copromote is not None and "license" in found:
        found.setdefault("co_promotion", copromote)
    _license_by_royalties(found, texts, titled=title is not None)
    if "option" in found and len(found) > 1 and title is None and _first(texts, _OPTION) is None:
        found.pop("option")  # a right to negotiate, refuse or be asked first
    if not found:  # nothing named: the word for what is done, else the deal's first sentence
        for name, pattern in (
            ("co_promotion", _COPROMOTE),
            ("license", _LICENSE),
            ("license", _MARKETS),
            ("license", _RIGHTS),
            ("other", _ANYTHING),
        ):
            if (word := _first(texts, pattern)) is not None:
                found[name] = word
                break
    return tuple(Stated(name, (span,), "deal.component@1", 0.8) for name, span in found.items())


def _license_by_royalties(found: dict[str, Span], texts: Sequence[tuple[Layout, int, str]], *, titled: bool) -> None:
    """Whoever pays royalties on what a collaboration finds has been licensed it."""
    if not titled and found and set(found) <= {"research_collaboration", "equity_investment"}:
        royalty = _first(texts, _ROYALTIES, unless=_NO_ROYALTIES)
        if royalty is not None:
            found["license"] = royalty


def _equity(
    reading: FilingReading,
    group: Group,
    sentences: Sequence[tuple[Layout, int]],
    texts: Sequence[tuple[Layout, int, str]],
) -> Span | None:
    """The words by which a party of the deal buys shares; shares issued as consideration are none."""
    for entity, span in share_purchases(reading, sentences):
        if family(reading.entities, [entity]) & family(reading.entities, group.entities):
            return span
    return _first(texts, _EQUITY)


def _develop_together(found: dict[str, Span], texts: Sequence[tuple[Layout, int, str]], title: str) -> None:
    """A collaboration on a named candidate at shared cost is co-development; one that seeks candidates is research."""
    if "research_collaboration" not in found:
        return
    shared = _first(texts, _SHARED, unless=_NOT_SHARED)
    if shared is None:
        return
    looks = _first(texts, _DISCOVERY) is not None or "research" in title.lower()
    if not looks:
        found.pop("research_collaboration")
    found["co_development"] = shared


def _from_tellings(group: Group, found: dict[str, Span], *, titled: bool) -> None:
    for telling in group.tellings:
        kind = _BY_KIND.get(telling.kind)
        if kind is not None and not (titled and kind in ("asset_purchase", "distribution", "sublicense")):
            if kind == "license" and (
                "sublicense" in found or "royalty_purchase" in found or "asset_purchase" in found
            ):
                continue
            if kind == "royalty_purchase":  # a "Purchase and Sale Agreement" of royalties sells no product
                found.pop("asset_purchase", None)
            found.setdefault(kind, telling.frame.span)
        if telling.side_agreement:
            found.setdefault("equity_investment", telling.frame.span)
        if telling.kind == "pact" and not titled and telling.strength >= 2:
            for name in components_of(pact_words(telling.frame.clause, telling.frame)):
                found.setdefault(name, telling.frame.span)


def _first(
    texts: Sequence[tuple[Layout, int, str]], pattern: re.Pattern[str], unless: re.Pattern[str] | None = None
) -> Span | None:
    for layout, number, text in texts:
        match = pattern.search(text)
        if match and not (unless and unless.search(text)):
            at = plain_sentence(layout, number)[1]
            return Span(layout.document.index, at[match.start()], at[match.end() - 1] + 1)
    return None
