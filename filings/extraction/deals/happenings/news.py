"""Whether a report or a release makes a deal itself its news: by its day, its words, its item, or its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filings.extraction.deals.context import Context
from filings.extraction.deals.frames.clauses import ENTITY
from filings.extraction.deals.happenings.dates import not_before
from filings.extraction.deals.happenings.sightings import LEAD_SENTENCES, Happening, read_happenings
from filings.extraction.deals.parties.families import family
from filings.extraction.deals.tellings.groups import Group
from filings.extraction.deals.tellings.reading import Telling
from filings.extraction.entities import Entities
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Zone

_NEWS = re.compile(
    r"\b(?:announced\s(?:an?|the|their|its)\s(?:\w+\s){0,5}?(?:agreement|collaboration|alliance|partnership|deal)|today\s(?:announc|report|reveal|disclos|unveil|confirm)\w*|(?:announc|report)\w+\s(?:today\s)?(?:the\s)?signing"
    r"|announced?\s(?:today|that)|announces|is\s(?:pleased|happy|delighted)\sto\sannounce"
    r"|said\stoday|newly|(?:is|are)\sjoining|will\sjointly|(?:has|have)\s(?:teamed|joined)"
    r"|(?:has|have)\s(?:\w+\s)?(?:entered|signed|granted|licensed|acquired|executed|formed|agreed|obtained"
    r"|in-licensed|settled|sold|purchased|concluded|appointed)|entered\sinto|concluded|resolved\sto\s\w+|(?:gives|hereby)\snotice\s(?:that|of)|executed|signed|became\s(?:a\s)?part(?:y|ies)"
    r"|will\s(?:be|become|act\sas|serve\sas)\s(?:the|an?|[\w’']{2,30}['’]s)\s(?:[\w-]+\s){0,2}(?:distributor|licensee))\b",
    re.IGNORECASE,
)
_LEAD_NEWS = re.compile(
    r"\b(?:gained|obtained|granted|(?:in-|out-|sub)?licensed|secured|bought|buys|acquired|sold|sells|picked\sup|landed|won|wins"
    r"|gains|gets|got|grants|secures|obtains|acquires|licenses|inked|inks|struck|signs|enters|agreed|purchased|clinched|taps|takes|pays|is\sto\spay|will\spay)\b",
    re.IGNORECASE,
)
"""What the first sentences of an undated piece of news say in the plain past."""

LISTED_SENTENCES = 10
"""Sentences at the head of a release among which transactions may be listed: "Acme acquires the rights to X"."""

_LISTED_NEWS = re.compile(
    rf"{ENTITY}(?:,[^,;]{{3,60}},)?\s(?:acquires|obtains|in-?licenses|licenses|grants|sells|buys|appoints|signs|enters)\s"
)
_SIGNS = re.compile(
    r"\b(?:enter|sign(?:s|ed|ing)\b|grant|licen[cs](?:ed|es|ing)\b|execut|form|acqui|obtain|s[eo]l[dl]|purchas|appoint|conclud"
    r"|agree[ds]?\b|team|join|inked|struck)",
    re.IGNORECASE,
)
"""What tells of a signing in so many words, beside whatever else the sentence reports."""

_ENDS = re.compile(
    r"\b(?:agreement|agreed|decided|elected|decision)\sto\s(?:mutually\s)?(?:terminate|end|discontinue)\b|\bterminat(?:es?|ed|ion\sof)\b"
    r"|\breturn(?:s|ed|ing)?\s(?:[\w-]+,?\s){0,6}?rights\b",
    re.IGNORECASE,
)
"""What announces the end of an agreement, not its signing."""

_CHANGES = re.compile(
    r"\b(?:amended|extended|expanded|restated|renegotiated|broadened|(?:expansion|extension|renewal|amendment)\s(?:of|to))\s"
    r"(?:the|its|their|our|that)\s[^;,.]{0,60}\b(?:agreement|alliance|collaboration|partnership|licen[cs]e)\b",
    re.IGNORECASE,
)
"""What announces the change of an agreement that there was before."""

_HEADLINE_NEWS = re.compile(
    r"\b(?:enters?|signs?|grants?|licenses|in-licenses|obtains?|acquires?|inks?|forms?|partners?|announces?"
    r"|sells?|collaborate|agree)\b",
    re.IGNORECASE,
)
_LATER_NEWS = frozenset(
    ("deal.license.listed", "deal.option.exercise", "deal.license.milestone-from", "deal.license.milestone-to")
)
_OLD = re.compile(
    r"\b(?:previously(?!\s(?:marketed|approved|treated|untreated|sold|known|undisclosed))|existing|earlier|prior|is\sparty\sto|are\sparty\sto|since\s(?:19|20)\d\d|originally|currently\sholds"
    r"|maintains|holds|to\sdate|already|in\saddition\sto\sits)\b",
    re.IGNORECASE,
)
_ENTRY_ITEM = re.compile(r"item\s{1,3}1\.01\b", re.IGNORECASE)
_TERMINATION_ITEM = re.compile(r"item\s{1,3}1\.02\b", re.IGNORECASE)
_DEAL_WORDS = re.compile(
    r"\bagreements?\b|\blicen[cs]\w+|\bcollaborat\w+|\balliances?\b|\bpartner\w*|\bacqui(?:re|sition)\w*|\brights\b|\boption\b"
    r"|\bsublicen[cs]e\b|\bsettle\w*|\bco-?(?:develop|promot)\w*|\bdistribut\w+|\bpurchases?\b|\bsells?\b",
    re.IGNORECASE,
)
_OTHER_NEWS = re.compile(
    r"\bresults?\b|\bdata\b|\btrials?\b|\bphase\b|\bapprov\w+|\bFDA\b|\bmilestones?\b|\bpatients?\b|\bdos(?:ed|ing)\b"
    r"|\bquarter\b|\bfinancial\b|\bterminat\w+|\bexercis\w+|\bextend\w*|\bexpand\w*|\bamend\w*|\breturns?\b|\bends?\b|\bprogress\b"
    r"|\bupdate\b|\bclearance\b|\bpresents?\b|\bpublish\w*|\bletter\sof\sintent\b|\bterm\ssheet\b|\bopts?\b",
    re.IGNORECASE,
)


def signing_of(group: Group, layouts: Sequence[Layout], context: Context) -> Happening | None:
    """The signing as an event: fresh when its day, or the sentence that tells it, is news.

    Where the news is that an agreement of unknown day was changed, the change stands in the signing's place.
    """
    anchors = [t for t in group.tellings if t.anchors] or group.tellings
    if group.signed is not None:
        fresh = context.since is not None and not_before(group.signed.iso, context.since)
        return Happening("signed", anchors[0].frame.span, "event.signed.dated@1", group.signed, fresh, 0.95)
    if context.periodic:
        return None
    for telling in anchors:
        if _is_no_signing(telling):
            continue
        text = telling.frame.clause.text
        first = telling.zone in (Zone.HEADLINE, Zone.HEADING) or telling.sentence == 0
        headline = first and _HEADLINE_NEWS.search(text)
        lead = telling.sentence < LEAD_SENTENCES and telling.directed and _LEAD_NEWS.search(text)
        listed = telling.sentence < LISTED_SENTENCES and telling.directed and _LISTED_NEWS.match(text)
        if _CHANGES.search(text):
            if telling.sentence < LISTED_SENTENCES and _NEWS.search(text) and not _ENDS.search(text):
                return Happening("amended", telling.frame.span, "event.amended.news@1", None, True)
            continue
        if _OLD.search(text) or _ENDS.search(text) or not (headline or lead or listed or _NEWS.search(text)):
            continue
        if not _SIGNS.search(text) and _tells_of_later(layouts[telling.document], telling, context):
            continue
        return Happening("signed", telling.frame.span, "event.signed.news@1", None, True)
    return None


def _tells_of_later(layout: Layout, telling: Telling, context: Context) -> bool:
    """Whether the sentence reports a milestone, an end or the like: "today announced success in achieving …"."""
    return any(h.fresh and h.event != "proposed" for h in read_happenings(layout, telling.sentence, context))


def _is_no_signing(telling: Telling) -> bool:
    return (
        telling.zone is Zone.ABOUT
        or telling.kind == "payment"
        or telling.in_passing
        or (telling.title is not None and telling.title.amends)
        or telling.frame.rule.id in _LATER_NEWS
    )


def item_news(group: Group, others: Sequence[Group], layouts: Sequence[Layout], context: Context) -> Happening | None:
    """What the item of an 8-K says of the deal that it tells first: entered, amended if it is an old one, or ended."""
    for telling in group.tellings:
        layout = layouts[telling.document]
        if layout.document_class != "report" or not telling.anchors or telling.in_passing:
            continue
        section = layout.paragraphs[layout.sentences[telling.sentence].paragraph].section
        if _told_before(telling, section, others, layouts):
            continue
        if _TERMINATION_ITEM.match(section):
            return Happening("terminated", telling.frame.span, "event.terminated.item@1", None, True, 0.7)
        if _ENTRY_ITEM.match(section):
            old = group.signed is not None and context.since is not None and group.signed.iso < context.since
            event = "amended" if old else "signed"
            return Happening(event, telling.frame.span, f"event.{event}.item@1", None, True, 0.7)
    return None


def _told_before(telling: Telling, section: str, others: Sequence[Group], layouts: Sequence[Layout]) -> bool:
    """Whether the same item tells another deal earlier, or in the same sentence."""
    layout = layouts[telling.document]
    return any(
        t.anchors
        and t.document == telling.document
        and t.sentence <= telling.sentence
        and layout.paragraphs[layout.sentences[t.sentence].paragraph].section == section
        for other in others
        for t in other.tellings
    )


def headline_news(group: Group, layouts: Sequence[Layout], entities: Entities) -> Happening | None:
    """A deal that the headline of a release names with its other side, and whose signing nothing dates: the news."""
    if group.signed is not None or all(_is_no_signing(t) for t in group.tellings if t.anchors):
        return None
    sides = family(entities, group.entities)
    for layout in layouts:
        if layout.document_class != "release":
            continue
        for start, end in _headlines(layout):
            words = layout.flow[start:end]
            named = {
                top
                for m in entities.within(layout.document.index, start, end)
                for top in family(entities, [m.entity])
                if top in sides
            }
            if len(named) > 1 and _DEAL_WORDS.search(words) and not _OTHER_NEWS.search(words):
                return Happening(
                    "signed", Span(layout.document.index, start, end), "event.signed.headline@1", None, True, 0.7
                )
    return None


def _headlines(layout: Layout) -> Iterator[tuple[int, int]]:
    """The titles of a release, else its first paragraph."""
    titles = [(p.start, p.end) for p in layout.paragraphs if p.zone is Zone.HEADLINE]
    yield from titles or [(p.start, min(p.end, p.start + 300)) for p in layout.paragraphs[:1]]
