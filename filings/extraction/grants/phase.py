"""The most advanced stage of the asset that the filing states as reached."""

from __future__ import annotations

import re

from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage, Sighting, other_names
from filings.extraction.layout import Zone
from filings.extraction.rules import Rule, rule, rule_set
from filings.extraction.vocabulary.phases import NUMBERS, ORDER, PHASE

_WORK = r"(?:clinical\s+)?(?:trials?|stud(?:y|ies)|development|testing)"
_NAME = r"(?:[A-Z][A-Z0-9-]{2,14}\s+)?"

IN_PHASE = rule(
    "phase.in_phase",
    rf"\b(?:in|into|entered|through)\s+(?:(?:an?|the|its|ongoing|global|pivotal|clinical"
    rf"|late-stage)\s+){{0,3}}{PHASE}(?:\s+{_WORK}|(?=\s+(?:for|in)\s|[\s,]*(?:and|,|\.|;|$)))",
    literals=["phase"],
    examples=[
        "is in Phase 2 clinical development",
        "currently in a Phase 1/2 trial",
        "studied in Phase 2 trials",
        "in Phase 2 for severe hypertri",
        "that is now in Phase 3 and for which",
    ],
    counterexamples=["phase-out", "a Phase 2 trial will start", "the cost of a Phase 3 program"],
)
COMPLETED = rule(
    "phase.completed",
    rf"\b(?:completed|completing|finished|conducted|reached\s+its\s+primary\s+endpoint\s+in)\s+(?:an?|the|its|their"
    rf"|two|multiple)\s+(?:(?:positive|successful|first|global)\s+){{0,2}}{PHASE}|\b[Ii]n\s+(?:an?|its"
    rf"|the)\s+(?:\w+\s+){{0,2}}?{PHASE.replace('number', 'number2')}\s+(?:{_NAME})(?:trial|study)\s+(?:(?:in|of"
    rf"|with)\s+[\d,]+|conducted\s+by)|\bcompleted\s+{PHASE.replace('number', 'number3')}",
    literals=["phase"],
    examples=[
        "has completed a Phase 1 trial",
        "In a Phase 2 study conducted by Hino in 180 patients",
        "In a Phase 1 trial in 96 adults",
        "that has completed Phase 2 in hidradenitis",
    ],
    counterexamples=["a Phase 2 trial will be conducted"],
)
READY = rule(
    "phase.ready",
    rf"\b{PHASE}(?:-ready|-stage|\s+(?:candidate|asset|compound|drug\s+candidate|program\b(?!\s+and)))",
    literals=["phase"],
    examples=["our oral Phase 2 candidate for uterine fibroids", "a Phase 3-ready asset"],
    counterexamples=["the Phase 2 trial"],
)
UNDER_WAY = rule(
    "phase.under_way",
    rf"\b(?:first\s+(?:patient|participant|subject)\s+(?:was|has\s+been|were)\s+(?:dosed|enrolled|treated)"
    rf"|dosed\s+the\s+first\s+\w+|enrolled|started|began|initiated|opened)\b[^.;]{{0,30}}\bin\s+(?:an?|the|its|our"
    rf"|their)\s+(?:\w+\s+)?{PHASE}"
    rf"|\b{PHASE.replace('number', 'number2')}\s+{_NAME}(?:trial|study)\b[^.;]{{0,40}}\b(?:is\s+(?:enrolling|ongoing"
    rf"|under\s+way|underway)|met\s+its|started\s+in|has\s+(?:started|begun)|began)|\b(?:start"
    rf"|results)\s+of\s+(?:its\s+|the\s+)?{PHASE.replace('number', 'number3')}\b|\b(?:its|our"
    rf"|the)\s+(?:second\s+)?{PHASE.replace('number', 'number4')}\s+{_NAME}trial\b[^.;]{{0,60}}\b(?:results|met"
    rf"|showed)|\bfollowing\s+the\s+results\s+of\s+its\s+{PHASE.replace('number', 'number5')}"
    rf"|\bour\s+second\s+{PHASE.replace('number', 'number6')}",
    literals=["phase"],
    examples=[
        "the first patient was dosed in a Phase 1 trial",
        "we dosed the first patient in our Phase 2b trial",
        "Phase 3 AURE trial of QTX-204 in C3G is enrolling",
        "following the results of its Phase 2 trial",
    ],
    counterexamples=["upon dosing of the first patient in a Phase 3 trial"],
)
DISCOVERY = rule(
    "phase.discovery",
    r"\bat\s+the\s+discovery\s+stage|\bdiscovery[\s-]stage\b|\b(?:the\s+discovery\s+of"
    r"|to\s+discover(?:\s+and\s+develop)?|to\s+(?:make|find|identify))\b[^.;]{0,60}\b(?:compounds?|candidates?"
    r"|antagonists?|inhibitors?|degraders?|oligonucleotides?|antibod\w+|medicines)\b|\bdiscover\s+and\s+develop\b"
    r"|\bdiscovery\s+up\s+to\s+the\s+choice\b",
    literals=["discover", "to make", "to find", "to identify"],
    examples=[
        "all programs are at the discovery stage",
        "is the discovery of small molecule antagonists",
        "to discover and develop degraders against five targets",
        "to make candidates against three targets",
    ],
    counterexamples=["a clinical trial", "discovered by Acme", "to find genes"],
)
PRECLINICAL = rule(
    "phase.preclinical",
    r"\bpre-?clinical(?:-stage)?\s+(?:\w+\s+){0,3}?(?:candidate|compound|antibod\w+|inhibitor|program|asset|stage"
    r"|molecule|product|development\s+for|therap\w+|vaccine)|\bin\s+(?:IND-enabling|pre-?clinical\s+(?:development"
    r"|stud))|\bIND-enabling\s+studies\b",
    literals=["clinical", "ind-enabling"],
    examples=[
        "a preclinical bispecific antibody",
        "in IND-enabling studies",
        "the Company's preclinical antibody",
        "our preclinical mRNA candidate",
    ],
    counterexamples=["preclinical milestones", "clinical trial", "non-clinical and preclinical development activities"],
)
FILED = rule(
    "phase.filed",
    r"\bpending\s+(?:\w+\s+){0,3}(?:NDA|BLA|MAA|application)|\b(?:NDA|BLA|MAA|(?:licen[sc]e|drug"
    r"|marketing\s+authori[sz]ation)\s+application)\b[^.;]{0,90}\b(?:was|were|has\s+been|is)\s+(?:accepted"
    r"|under\s+review|pending|submitted|filed)|\bfiled\s+for\s+approval\b|\bpending\s+premarket",
    literals=["nda", "bla", "maa", "application", "filed for", "pending"],
    examples=[
        "A biologics license application for LS in osteoporosis was accepted by the NMPA",
        "filed for approval in Europe in March",
    ],
    counterexamples=["upon filing of an NDA"],
)
APPROVED = rule(
    "phase.approved",
    r"\b(?:is|was|were|has\s+been|already)\s+approved\s+(?:for\s+(?:sale|marketing)|in\s+(?:the\s+)?[A-Z]"
    r"|by\s+the\s+(?:FDA|EMA|MHLW|NMPA|[A-Z][\w.]+\s(?:[A-Z]\w+\s){0,3}(?:Agency|Authority|Commission|Administration|Ministry|Department)))|\b(?:FDA|European\s+Commission|EMA)\s+(?:approved"
    r"|granted\s+(?:marketing\s+)?authori[sz]ation)|\bholds\s+the\s+marketing\s+authori[sz]ation|\b(?:that"
    r"|the)\s+approval\s+was\s+obtained|\bFDA-approved\b",
    literals=["approv", "authori"],
    examples=[
        "is approved for sale in Canada",
        "which the FDA approved in 2019",
        "The European Commission approved PEX",
        "SIT holds the marketing authorisation for the Product",
        "That approval was obtained on December 20",
    ],
    counterexamples=[
        "not been approved",
        "upon approval by the FDA",
        "the board approved",
        "has not been approved by any authority",
    ],
)
MARKETED = rule(
    "phase.marketed",
    r"\b(?:now|currently)\s+(?:sold|marketed)\b|\bmarketed\s+(?:product|for|in\s+the|by\s+(?:us|the\s+company))\b"
    r"|\b(?:we|which\s+we|company)\s+(?:sells?|markets?)\s+[A-Z]|\bcommercially\s+available\b"
    r"|\bhad\s+net\s+sales\s+in\b|\bWe\s+sell\b|\bsells?\s+the\s+product\s+itself|\bon\s+the\s+market\b"
    r"|\bmarkets\s+and\s+sells\b",
    literals=["market", "sell", "sold", "commercially available", "net sales"],
    examples=[
        "a topical corticosteroid marketed for psoriasis",
        "our marketed product OVES",
        "We sell PEXA tablets",
        "now sold as PEXA",
        "DERMA had net sales in the United States of",
    ],
    counterexamples=["marketing approval", "to market", "rights to market and sell"],
)
_STAGES = {
    DISCOVERY: "discovery",
    PRECLINICAL: "preclinical",
    FILED: "filed",
    APPROVED: "approved",
    MARKETED: "marketed",
}
_RULES = rule_set(IN_PHASE, COMPLETED, READY, UNDER_WAY, *_STAGES)
_NOT_YET = re.compile(
    r"\b(?:upon|when|if|will|would|planned|plans?|expects?|before|until|after\s+(?:the\s+)?(?:start|initiation"
    r"|completion)|could|(?-i:may)|initiation|commencement|to\s+begin|about\s+to|intends?|future|eligible|upcoming"
    r"|not\s+(?:yet\s+)?been?|has\s+not|finances|costs?|expenses?|cost\s+of|fund\w*|contribut\w+|earlier\s+of"
    r"|later\s+of)\b[^.;]{0,100}$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|planned|plans?|expects?|could|(?-i:may)|if|eligible|until)\b[^.;]{0,60}$", re.IGNORECASE
)
_MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?million|\[\W{1,5}\]", re.IGNORECASE)


def read_phase(
    passages: list[Passage], about_asset: list[Passage], codes: list[str], *, is_contract: bool
) -> Stated[str] | None:
    """The most advanced stage told as reached, in the deal's passages or wherever the filing speaks of the asset.

    `codes` are the asset's names; a sentence that names another candidate nearer to the stage is not about this one.
    """
    seen: list[Sighting] = []
    own = {(p.document, p.start) for p in passages}
    for passage in [*passages, *(p for p in about_asset if (p.document, p.start) not in own)]:
        if is_contract and passage.zone is Zone.DEFINITIONS:
            continue
        for each, match in _RULES.scan(passage.text):
            value = _STAGES.get(each) or _numbered(match)
            if value is None or not _reached(passage, each, match, value, is_contract):
                continue
            weight = _about(passage, match, codes)
            if weight > 0:
                seen.append(
                    Sighting(value, passage.span(*match.span()), weight, each.name, 0.9 if weight >= 100 else 0.7)
                )
    if not seen:
        return None
    named = [s for s in seen if s.weight >= 100] or seen
    clinical = [s for s in named if s.value != "discovery"] or named
    best = max(clinical, key=lambda s: (ORDER.index(s.value), s.weight, -s.span.document, -s.span.start))
    return Stated(best.value, (best.span,), best.rule, best.confidence)


def _numbered(match: re.Match[str]) -> str | None:
    number = next((v for k, v in match.groupdict().items() if k.startswith("number") and v), "").upper()
    return NUMBERS.get(number) or NUMBERS.get(re.sub(r"[ABC]", "", number))


def _reached(passage: Passage, each: Rule, match: re.Match[str], value: str, is_contract: bool) -> bool:
    lead = passage.text[max(0, match.start() - 130) : match.start()]
    clause = re.split(r";\s|,\s+(?:and|which|an?|our|its|the)\s|\.\s", lead)[-1]
    if value == "discovery":
        return True
    if (_AHEAD if each is UNDER_WAY else _NOT_YET).search(clause):
        return False
    if is_contract and value in ("approved", "filed", "marketed") and not re.search(r"\bholds\b", match[0]):
        return False
    near = passage.text[max(0, match.start() - 40) : match.start()] + passage.text[match.end() : match.end() + 30]
    return not (_MONEY.search(near) and re.search(r"\b(?:upon|on|when|if)\b", near))


def _about(passage: Passage, match: re.Match[str], codes: list[str]) -> int:
    """100 where the sentence names the asset, 60 where it names none, 0 where another candidate stands nearer."""
    text = passage.text
    middle = (match.start() + match.end()) // 2
    named = [abs(m.start() - middle) for c in codes for m in re.finditer(re.escape(c), text, re.IGNORECASE)]
    others = [abs(start - middle) for start, _ in other_names(text, codes)]
    if others and (not named or min(others) < min(named)):
        return 0 if codes else 40
    if named:
        return 100
    return 40 if passage.zone is Zone.ABOUT else 60
