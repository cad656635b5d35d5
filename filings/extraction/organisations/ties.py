"""Parent and subsidiary in running text, for any companies named.

Each sentence with a cue is rewritten with its organisations as marks («3»), its brackets of tickers and defined terms
taken out; a handful of patterns then reads who belongs to whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product

from filings.extraction.anchors import sought
from filings.extraction.entities import Entities, Mention
from filings.extraction.facts import Span
from filings.extraction.layout import Layout, Sentence, Shape, Zone
from filings.extraction.organisations.tie_patterns import PATTERNS, TiePattern

_CUE = sought(
    r"subsidiar(?:y|ies)|\bowned\s+(?:by|\d)|\bowns?\b|\bowner\s+of|-owned|\bparent\b|\bmembers?\s+of\s+the\b|\bstake\s+in"
    r"|\bcompany\s+of\s+the\b|\b(?:part|arm|business|operations|affiliate)\s+of\b|\boperating\s+(?:company|unit|entity)\b"
    r"|\bshareholder\b|\b(?:held|holds?)\b|\bwhich\b.{1,40}\bacquired\s+(?:in|on)\b|\bmajority\s+(?:member|shareholder|stockholder|owner)|\bunit\s+of\b"
    r"|%\s+of\s+(?:the|its)\b|shares\s+of|\bjoint\s+venture\b",
    re.IGNORECASE,
    # one of these stands in every sentence that has a cue
    words=(
        "subsidiar",
        "part of ",
        "arm of ",
        "business of ",
        "operations of ",
        "affiliate of ",
        "operating ",
        "shareholder",
        "held by",
        "holds ",
        "owned",
        "owns",
        "owner",
        " own ",
        "parent",
        "member",
        "stake",
        "company of the",
        " acquired ",
        "majority",
        "unit of",
        "% of ",
        "shares of",
        "joint venture",
    ),
)
_NOT_NOW = re.compile(
    r"\b(?:will|would|shall|may|could|to|ceases?|ceased|no\s+longer|former(?:ly)?|previously|prior|proposed|planned"
    r"|until|dissolved|not|never|was\s+once|if"
    r"|entered\s+into|agreements?\s+with|agreed\s+with|surviv\w+|becom\w+|became|intends?|sold|divested)\b",
    re.IGNORECASE,
)
_WAS_ONCE = re.compile(
    r"\b(?:former(?:ly)?|previously|ceased|no\s+longer|sold|sells?|selling|sale\s+of|dispos\w+|divest\w+|dissol\w+|spin-?off\s+of"
    r"|proposed|planned|to\s+(?:form|establish|sell|merge|divest)|will\s+(?:form|establish))\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"[^.;]{0,30}?\b(?:until\s(?:it|its|the|\d|[A-Z])|(?:and|but)\s(?:has\s|have\s)?(?:since\s)?(?:been\s|was\s)?"
    r"(?:sold|dissolved|liquidated|wound\sup|divested))"
)
"""Behind a tie that is told as past: "… a subsidiary of Acme, Inc. until its sale"."""

_BRACKETS = re.compile(r"\s?\((?:[^()]|\([^()]{0,60}\)){0,260}\)")
_QUOTES = '"“”‘«»'  # the last two would read as marks
_RUN = re.compile(rf"\s+|[{_QUOTES}]+|[^\s{_QUOTES}]+")


@dataclass(frozen=True, slots=True)
class Tie:
    """`child` is a subsidiary of `parent` (entity indices); `span` covers the words that say so."""

    parent: int
    child: int
    span: Span
    parent_span: Span
    child_span: Span
    rule: str
    percent: Decimal | None = None
    percent_span: Span | None = None


@dataclass(slots=True)
class _Skeleton:
    """A sentence with marks for its organisations, and the way back to the text."""

    text: str
    mentions: list[Mention]
    offsets: list[int] = field(default_factory=list)  # position in the flow of each character of the skeleton

    def at(self, position: int) -> int:
        return self.offsets[min(position, len(self.offsets) - 1)]

    def is_cut(self, start: int, end: int) -> bool:
        """Whether something was left out within these characters: words with a gap are not words of the text."""
        steps = zip(self.offsets[start:end], self.offsets[start + 1 : end], self.text[start:end], strict=False)
        return any(then - now != 1 for now, then, char in steps if char != " ")

    def mention(self, mark: str) -> Mention:
        return self.mentions[int(mark.strip("«»"))]


def find_ties(layouts: Sequence[Layout], entities: Entities) -> list[Tie]:
    """Return the ties the running text states, in text order, each pair once."""
    found: dict[tuple[int, int], Tie] = {}
    filer = entities.filer()
    for layout in layouts:
        if layout.document_class == "subsidiary_list":
            continue
        for sentence, before in _cued(layout, entities):
            for tie in _read(layout, sentence, before, entities, filer.index if filer else None, found):
                kept = found.get((tie.parent, tie.child))
                if kept is None or (kept.percent is None and tie.percent is not None):
                    found[tie.parent, tie.child] = tie
    return list(found.values())


def _cued(layout: Layout, entities: Entities) -> Iterator[tuple[Sentence, Sentence | None]]:
    for at in _CUE.sentences(layout):
        sentence = layout.sentences[at]
        paragraph = layout.paragraphs[sentence.paragraph]
        if paragraph.shape is Shape.TABLE or paragraph.zone is Zone.COVER:
            continue
        if not entities.within(layout.document.index, sentence.start, sentence.end):
            continue
        if not _CUE.seeker.search(sentence.text, 0, len(sentence.text)):
            continue
        before = layout.sentences[at - 1] if at and layout.sentences[at - 1].paragraph == sentence.paragraph else None
        yield sentence, before


def _read(
    layout: Layout,
    sentence: Sentence,
    before: Sentence | None,
    entities: Entities,
    filer: int | None,
    known: dict[tuple[int, int], Tie],
) -> Iterator[Tie]:
    lowered = sentence.text.lower()
    named = {m.entity for m in entities.within(layout.document.index, sentence.start, sentence.end)}
    if not named or (len(named) == 1 and "subsidiar" not in lowered and not lowered.startswith("its ")):
        return
    skeleton = _skeleton(layout, sentence, entities)
    for pattern in PATTERNS:
        if not any(word in lowered for word in pattern.needs):
            continue
        for match in pattern.regex.finditer(skeleton.text):
            yield from _ties_of(pattern, match, skeleton, layout, before, entities, filer, known)


def _ties_of(
    pattern: TiePattern,
    match: re.Match[str],
    skeleton: _Skeleton,
    layout: Layout,
    before: Sentence | None,
    entities: Entities,
    filer: int | None,
    known: dict[tuple[int, int], Tie],
) -> Iterator[Tie]:
    groups = match.groupdict()
    cue = groups.get("cue") or ""
    leading = skeleton.text[max(0, match.start() - 24) : match.start()] if pattern.implied else ""
    said = cue + " " + (_between(match) if not pattern.implied else "")
    if (_NOT_NOW.search(said) or _WAS_ONCE.search(leading)) and pattern.name != "acquired-shares":
        return
    if _ENDED.match(skeleton.text, match.end()):
        return
    if groups.get("other"):  # "A, a subsidiary of B, C and D": the subsidiary is A
        return
    document = layout.document.index
    children = [skeleton.mention(m) for m in re.findall(r"«\d+»", groups.get("children") or groups.get("child") or "")]
    if re.search(r"\bsubsidiary\b", cue):  # "its subsidiary A and B signed": one of them is
        children = children[:1]
    if pattern.implied == "matter" and before is not None:
        children = entities.within(document, before.start, before.end)[:1]
    parents = [skeleton.mention(m) for m in re.findall(r"«\d+»", groups.get("parents") or groups.get("parent") or "")]
    if not parents and pattern.implied != "matter":
        implied = _implied(pattern, match, skeleton, layout, before, entities, filer, known)
        parents = [implied] if implied else []
    percent, percent_span = _percent(match, cue, skeleton, document)
    if percent is not None and percent < 50:
        return
    for parent, child in product(parents, children):
        if child.entity == parent.entity or child.by == "pronoun":
            continue
        if entities.all[child.entity].is_adviser or entities.all[parent.entity].is_adviser:
            continue
        span = Span(document, skeleton.at(match.start()), skeleton.at(match.end() - 1) + 1)
        yield Tie(
            parent.entity,
            child.entity,
            span,
            parent.span,
            child.span,
            "subsidiary." + pattern.name,
            percent,
            percent_span,
        )


def _between(match: re.Match[str]) -> str:
    return re.sub(r"«\d+»", "", match.group())


def _implied(
    pattern: TiePattern,
    match: re.Match[str],
    skeleton: _Skeleton,
    layout: Layout,
    before: Sentence | None,
    entities: Entities,
    filer: int | None,
    known: dict[tuple[int, int], Tie],
) -> Mention | None:
    """The parent of "its subsidiary" is the organisation named last before it; of "our subsidiary" the filer."""
    whose = (match.groupdict().get("whose") or "").lower()
    ahead = skeleton.text[: match.start()]
    if pattern.implied == "speaker":
        spoken = re.search(r"«(\d+)»\s\Z", ahead)
        if spoken and skeleton.mentions[int(spoken[1])].by == "pronoun":
            return skeleton.mentions[int(spoken[1])]
        return None
    if pattern.implied == "topic":
        return _topic(layout, before, entities, known)
    if whose == "our":
        return next((m for m in skeleton.mentions if m.entity == filer), None)
    own = {int(n) for n in re.findall(r"«(\d+)»", match.group())}
    marks = [int(n) for n in re.findall(r"«(\d+)»", ahead)]
    for number in reversed(marks):
        if number not in own and not entities.all[skeleton.mentions[number].entity].is_adviser:
            return skeleton.mentions[number]
    if before is not None:
        mentions = entities.within(layout.document.index, before.start, before.end)
        return mentions[0] if mentions else None
    return None


def _topic(
    layout: Layout, before: Sentence | None, entities: Entities, known: dict[tuple[int, int], Tie]
) -> Mention | None:
    """ "A second subsidiary, X": the parent is that of the tie read last, in this paragraph,
    else its first organisation.
    """
    if before is None:
        return None
    paragraph = layout.paragraphs[before.paragraph]
    document = layout.document.index
    latest = [t for t in known.values() if t.span.document == document and paragraph.start <= t.span.start < before.end]
    inside = entities.within(document, paragraph.start, before.end)
    if latest:
        return next((m for m in reversed(inside) if m.entity == latest[-1].parent), None)
    return inside[0] if inside else None


def _percent(match: re.Match[str], cue: str, skeleton: _Skeleton, document: int) -> tuple[Decimal | None, Span | None]:
    if match.groupdict().get("percent"):
        start, end = match.span("percent")
        return Decimal(match["percent"]), Span(document, skeleton.at(start), skeleton.at(end - 1) + 1)
    start = match.start("cue") if "cue" in match.re.groupindex and match["cue"] is not None else match.start()
    number = re.search(r"(\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent|percent)[\s-]?owned", cue, re.IGNORECASE)
    if number:
        left, right = start + number.start(1), start + number.end(1)
        return Decimal(number[1]), Span(document, skeleton.at(left), skeleton.at(right - 1) + 1)
    half = re.search(r"\b(50)[/:-]50\b", cue)
    if half:
        left = start + half.start(1)
        return Decimal(50), Span(document, skeleton.at(left), skeleton.at(left + 1) + 1)
    whole = re.search(r"\b(?:wholly|fully)[\s-]{1,3}owned|\bwholly\b|\b100%", cue, re.IGNORECASE)
    if whole and not skeleton.is_cut(start + whole.start(), start + whole.end()):
        left, right = start + whole.start(), start + whole.end()
        return Decimal(100), Span(document, skeleton.at(left), skeleton.at(right - 1) + 1)
    return None, None


def _skeleton(layout: Layout, sentence: Sentence, entities: Entities) -> _Skeleton:
    """Marks for names, single blanks, and no brackets (tickers, defined terms) behind a name."""
    flow = layout.flow
    mentions = entities.within(layout.document.index, sentence.start, sentence.end)
    inside = {m.span.start: (n, m) for n, m in enumerate(mentions)}
    dropped = [m.span() for m in _BRACKETS.finditer(flow, sentence.start, sentence.end) if not _holds_name(m, mentions)]
    text: list[str] = []
    offsets: list[int] = []
    at = sentence.start
    drop = 0
    stops = iter(sorted({*inside, *(start for start, _ in dropped), sentence.end}))
    stop = at
    while at < sentence.end:
        while drop < len(dropped) and dropped[drop][1] <= at:
            drop += 1
        if drop < len(dropped) and at >= dropped[drop][0]:
            at = dropped[drop][1]
            continue
        if at in inside:
            number, mention = inside[at]
            mark = f"«{number}»"
            if flow[at : mention.span.end].endswith(" Group"):
                mark += " group"
            text.append(mark)
            offsets.extend([at] * (len(mark) - 1) + [mention.span.end - 1])
            at = mention.span.end
            continue
        while stop <= at:
            stop = next(stops)
        for run in _RUN.finditer(flow, at, stop):
            word = run.group()
            if word[0].isspace():
                if not text or not text[-1].endswith(" "):
                    text.append(" ")
                    offsets.append(run.start())
            elif word[0] not in _QUOTES:
                text.append(word)
                offsets.extend(range(*run.span()))
        at = stop
    return _Skeleton("".join(text), mentions, offsets or [sentence.start])


def _holds_name(bracket: re.Match[str], mentions: Sequence[Mention]) -> bool:
    """A bracket that begins inside a name ("Acme (UK) Ltd.") is part of it and stays."""
    return any(m.span.start < bracket.start() + 1 < m.span.end for m in mentions)
