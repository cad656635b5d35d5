"""Deals told under a heading that names the other side, in sentences that no frame of a deal reads.

"DENHOLM COLLEGE. The Company holds an exclusive license under the antibody patents …, to which it pays …": the heading
says with whom, the words of the section that a right, an option or a collaboration is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filings.extraction.deals.agreements import is_deal
from filings.extraction.deals.frames.clauses import FIRST, Clause, read_clause
from filings.extraction.deals.frames.finding import Frame
from filings.extraction.deals.parties.families import family
from filings.extraction.deals.tellings.reading import SILENT_ZONES, Telling
from filings.extraction.deals.tellings.sections import Section, read_sections
from filings.extraction.deals.titles import deal_titles
from filings.extraction.layout import Layout, Shape, Zone
from filings.extraction.rules import RuleSet, rule, rule_set
from filings.extraction.scope import FilingReading
from filings.extraction.vocabulary.organisation_words import INSTITUTION

_RIGHTS = rule_set(
    rule(
        "deal.headed.right",
        r"\b(?:exclusive|non-?exclusive|co-?exclusive|worldwide|sole)(?:ly)?\b[^.;]{0,80}"
        r"\b(?:licen[cs]e[sd]?|sublicen[cs]ed?|rights?|option|distribut\w+)\b"
        r"|\b(?:sub-?|in-?|out-?)?licen[cs](?:e|ed|es|ing)\s(?:agreement|from|to|of|for|under|on|covering|with|granted)\b"
        r"|\blicen[cs]ee\b|\boption\s(?:and|agreement|that|to\s(?:licen[cs]e|acquire|obtain|negotiate)|on)\b",
        literals=("licen", "exclusive", "worldwide", "sole", "option"),
        examples=(
            "We hold an exclusive license under its patents",
            "rests on a licence of bone-conduction patents",
            "Its exclusive right to distribute the test ended",
            "The option that it held to acquire Asian rights lapsed",
        ),
        counterexamples=("We lease offices under a sole lease", "Stock options were granted to officers"),
        confidence=0.7,
    ),
    rule(
        "deal.headed.together",
        r"\b(?:research|development|discovery|strategic|license)\s(?:and\s\w+\s)?(?:collaboration|alliance)\b"
        r"|\bcollaborat(?:ed|es|ion|ive)\b|\bco-?(?:develop|promot|commerciali[sz])\w*|\bjoint(?:ly)?\s(?:develop|venture)\w*"
        r"|\bwork\sjointly\b|\bsponsored\sresearch\b",
        literals=("collaborat", "alliance", "develop", "promot", "commerciali", "joint", "sponsored"),
        examples=("has collaborated with us on antibodies", "agreed to work jointly on a vaccine"),
        counterexamples=("Our own research is described above",),
        confidence=0.7,
    ),
    rule(
        "deal.headed.sale",
        r"\b(?:disposed\sof|sold|acquired|purchased|bought|assigned)\b[^.;]{0,100}"
        r"\b(?:patents?|rights?|products?|product\sline|technolog\w+|business|compounds?)\b"
        r"|\b(?:was|were|been|has|is)\s(?:\w+\s)?distribut(?:ed|or)\b|\bdistribution\s(?:agreement|rights)\b",
        literals=("disposed", "sold", "acquired", "purchased", "bought", "assigned", "distribut"),
        examples=("disposed of its globulin business to it", "its test was distributed in the United States by it"),
        counterexamples=("sold 4,600,000 shares in an offering",),
        confidence=0.6,
    ),
)
_LABELLED = rule_set(
    rule(
        "deal.headed.labelled",
        r"\A[^.;:]{0,80}\b(?:up-?front|milestones?|royalt(?:y|ies)|licen[cs](?:e|ing)\s(?:\w+\s)?fees?)\b[^.;:\d]{0,80}\s"
        r"(?:[$€£¥]\s?)?\d[\d,.]*\s?%?(?:\s[^a-z]*)?\Z",
        literals=("front", "milestone", "royalt", "fee"),
        examples=("Upfront payment received $ 350,000", "Royalty percentage on net sales 6.50%", "License fee 5,000"),
        counterexamples=("We received a milestone of $5,000 in 2012.", "Monthly fee $ 7,500"),
        confidence=0.6,
    ),
)
"""A figure of a detail page that only a deal has."""

_OTHER_MATTER = re.compile(
    r"\bloan|\bcredit\b|\blease|\bnotes?\spayable|\boffering|\bemploy|\bconsult|\blitigation|\blegal\b|\bcompetit|\bv\.?s?\.?\s"
    r"|\bmerger|\bstock|\bequity|\bfacilit|\bproperty\b|\bcustomers?\b|\bsuppliers?\b|\bmanufactur|\binsurance|\bgrants?\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|could|(?-i:may)|might|intends?\sto|plans?\sto|seek(?:s|ing)?\sto|expects?\sto|in\sdiscussions?)\b",
    re.IGNORECASE,
)
WITHIN = 10
"""Sentences of a section in which its deal shows."""


def with_headed(reading: FilingReading, layout: Layout, told: Sequence[Telling]) -> list[Telling]:
    """The tellings of a document with those that only its headings make, and without the echoes of headings.

    An echo is what a heading tells of an organisation that its section names otherwise ("… University", "… University
    System"): the section tells the deal itself.
    """
    if layout.document_class != "periodic":
        return list(told)
    sections = read_sections(reading, layout)
    headings = {s.start: s for s in sections}
    kept = [t for t in told if t.sentence not in headings or not _echoes(reading, layout, headings[t.sentence], told)]
    return sorted([*kept, *_headed(reading, layout, sections, kept)], key=lambda t: t.sentence)


def _echoes(reading: FilingReading, layout: Layout, section: Section, told: Sequence[Telling]) -> bool:
    within = (t for t in told if section.start < t.sentence < section.end and t.anchors)
    return bool(section.named) and any(within) and not _in_body(reading, layout, section)


def _headed(
    reading: FilingReading, layout: Layout, sections: Sequence[Section], told: Sequence[Telling]
) -> Iterator[Telling]:
    """One telling for each section that is headed by one outside organisation of which nothing is `told` otherwise."""
    filer = reading.entities.filer()
    if filer is None:
        return
    own = family(reading.entities, [filer.index])
    known = {e for t in told if t.kind != "payment" for e in family(reading.entities, (*t.left, *t.right))} - own
    for section in sections:
        tops = family(reading.entities, section.named)
        if len(tops) != 1 or tops & known or _OTHER_MATTER.search(section.heading):
            continue
        if any(section.start <= t.sentence < section.end for t in told) and not _in_body(reading, layout, section):
            continue  # the heading's name is that of a side which the section calls otherwise
        found = _telling(reading, layout, section, filer.index, min(section.named))
        if found is not None:
            known |= tops
            yield found


def _in_body(reading: FilingReading, layout: Layout, section: Section) -> bool:
    """Whether the section itself, not only its heading, names the organisation."""
    first, last = layout.sentences[section.start], layout.sentences[section.end - 1]
    start = first.start + len(section.heading)
    return any(m.entity in section.named for m in reading.entities.within(layout.document.index, start, last.end))


def _telling(reading: FilingReading, layout: Layout, section: Section, filer: int, other: int) -> Telling | None:
    for number in range(section.start, min(section.end, section.start + WITHIN)):
        place = layout.paragraphs[layout.sentences[number].paragraph]
        if place.zone in SILENT_ZONES or place.shape in (Shape.TABLE, Shape.HEADING) or place.zone is Zone.ABOUT:
            continue
        clause = read_clause(layout, number, reading.entities)
        frame = _frame(clause, filer, other, _RIGHTS) or _frame(clause, filer, other, _LABELLED)
        if frame is None:
            continue
        giver = _giver(clause, filer, other)
        if frame.rule.id.endswith(".labelled"):
            giver = _by_labels(reading, layout, section, filer, other)
        titles = deal_titles(layout, layout.sentences[number].start, layout.sentences[number].end)
        return Telling(
            document=clause.document,
            sentence=number,
            kind=_kind(frame),
            left=(other,) if giver == other else (filer,),
            right=(filer,) if giver == other else (other,),
            directed=giver is not None,
            frame=frame,
            title=titles[0] if titles else None,
            filled=True,
            strength=2,
            zone=place.zone,
        )
    return None


def _by_labels(reading: FilingReading, layout: Layout, section: Section, filer: int, other: int) -> int | None:
    """Who gives by the labels of a detail page: who is paid, or the institute that never takes a licence."""
    labels = " ".join(s.text for s in layout.sentences[section.start : section.end])
    received, paid = _RECEIVED.search(labels), _PAID.search(labels)
    if INSTITUTION.search(reading.entities.all[other].name) or (paid and not received):
        return other
    return filer if received and not paid else None


_RECEIVED = re.compile(r"\b(?:received|receivable|receipts?|proceeds|receive)\b", re.IGNORECASE)
_PAID = re.compile(r"\b(?:paid|payable|pay|owed|obligations?|due)\b", re.IGNORECASE)


def _frame(clause: Clause, filer: int, other: int, rules: RuleSet) -> Frame | None:
    for each, match in rules.scan(clause.text):
        if _UNREAL.search(clause.text[: match.start()]) or is_deal(match.group()) is False:
            continue
        return Frame(
            kind="pact",
            giver=(filer,),
            taker=(other,),
            directed=False,
            rule=each,
            clause=clause,
            span=clause.span(*match.span()),
            start=match.start(),
            end=match.end(),
        )
    return None


def _kind(frame: Frame) -> str:
    """What the words show: a right of some kind, a sale, else only that there is an agreement."""
    words = frame.clause.text[frame.start : frame.end].lower()
    if frame.rule.id.endswith(".together"):
        return "pact"
    if frame.rule.id.endswith(".labelled"):
        return "license"
    for stem, kind in _KINDS:
        if stem in words:
            return kind
    return "asset" if frame.rule.id.endswith(".sale") else "pact"


_KINDS = (
    ("option", "option"),
    ("sublicen", "sublicense"),
    ("sub-licen", "sublicense"),
    ("licen", "license"),
    ("distribut", "distribution"),
)
_RIGHT = r"(?:patents?|technolog\w+|rights?|(?:sub)?licen[cs]\w+|option|inventions?|know-how|compounds?)"


def _giver(clause: Clause, filer: int, other: int) -> int | None:
    """Who gives, where the sentence shows it: "patents of Denholm College", "was sublicensed to Keyline"."""
    e, f = chr(FIRST + other), chr(FIRST + filer)
    gap = rf"[^;{e}]{{0,100}}?"
    other_gives = (
        rf"\b{_RIGHT}\b{gap}\b(?:of|from|by|at)\s(?:the\s)?{e}|{e}['’]s?\s(?:\w+\s){{0,3}}(?:patents?|technolog\w+)"
        rf"|{f}{gap}\b(?:holds?|held|obtained|in-?licensed|took|exercised)\b{gap}\b{_RIGHT}"
        rf"|{e}{gap}\b(?:granted|licensed|sublicensed|assigned|sold)\b"
    )
    other_takes = (
        rf"\b(?:licensed|granted|sublicensed|sold|assigned|disposed)\b{gap}\bto\s(?:the\s)?{e}"
        rf"|\bdistributed\b{gap}\bby\s{e}|{e}{gap}\b(?:has|holds?|held|obtained|acquired|is\sthe)\s"
        rf"(?:[\w-]+,?\s){{0,4}}(?:licensee|licen[cs]e|rights?|option|distributor)\b"
    )
    gives, takes = re.search(other_gives, clause.text), re.search(other_takes, clause.text)
    if bool(gives) == bool(takes):
        return None
    return other if gives else filer
