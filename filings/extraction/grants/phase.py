"""The most advanced stage of the asset that the passages state as reached."""

from __future__ import annotations

import re

from filings.extraction.facts import Stated
from filings.extraction.grants.passages import Passage, Sighting
from filings.extraction.layout import Zone
from filings.extraction.rules import rule, rule_set
from filings.extraction.vocabulary.phases import NUMBERS, ORDER, PHASE

IN_PHASE = rule(
    "phase.clinical",
    rf"\b(?:in|into|completed|completing|conducted|ongoing|currently|now|through|by|of\s+(?:its|a|an?\s+ongoing)|a|the|its|our|met|for\s+the|start\s+of(?:\s+the)?|started|enrolling|pivotal|second)\s+(?:(?:an?|the|its|our|positive|global|pivotal|ongoing|clinical|completed|successful|late-stage|registrational|first)\s+){{0,4}}{PHASE}",
    literals=["phase"],
    examples=["is in Phase 2 clinical development", "currently in a Phase 1/2 trial", "has completed a Phase 1 trial", "being studied in Phase 2 trials", "the Phase 3 AURA trial", "In a Phase 2 study conducted by Hino"],
    counterexamples=["phase-out", "the research phase"],
)
_OTHER = (
    ("discovery", rule("phase.discovery", r"\bat\s+the\s+discovery\s+stage|\bdiscovery[\s-]stage\b|\b(?:discover(?:y|\s+and\s+develop)?|to\s+(?:make|find)\s+(?:candidates|genes|compounds))\b[^.;]{0,60}\b(?:compounds?|candidates?|antagonists?|inhibitors?|degraders?|oligonucleotides?|antibod\w+|medicines|targets?|genes)\b", literals=["discover", "to make", "to find"], examples=["all programs are at the discovery stage", "the discovery of small molecule antagonists", "to discover and develop degraders against five targets"], counterexamples=["a clinical trial", "discovered by Acme"])),
    ("preclinical", rule("phase.preclinical", r"\bpre-?clinical(?:-stage)?\b(?!\s+(?:and\s+clinical|or\s+clinical|milestone|research\s+services|development\s+(?:and|or)))|\bIND-enabling\b", literals=["clinical", "ind-enabling"], examples=["a preclinical bispecific antibody", "in IND-enabling studies"], counterexamples=["preclinical milestones", "clinical trial"])),
    ("filed", rule("phase.filed", r"\b(?:pending\s+(?:\w+\s+){0,3}(?:NDA|BLA|MAA|application)|(?:NDA|BLA|MAA|(?:licen[sc]e|drug|marketing\s+authori[sz]ation)\s+application)\b[^.;]{0,90}\b(?:accepted|under\s+review|pending|submitted|was\s+filed)|filed\s+for\s+approval)", literals=["nda", "bla", "maa", "application", "filed for"], examples=["A biologics license application for LS in osteoporosis was accepted by the NMPA", "filed for approval in Europe"], counterexamples=["upon filing of an NDA"])),
    ("approved", rule("phase.approved", r"\b(?:is|was|are|were|has\s+been|already)\s+approved\b(?!\s+by\s+(?:the\s+)?(?:board|its|our|stockholders))|\bwhich\s+the\s+FDA\s+approved|\b(?:FDA|European\s+Commission|EMA)[\s-](?:approved|granted\s+(?:marketing\s+)?authori[sz]ation)|\bholds\s+the\s+marketing\s+authori[sz]ation|\bapproved\s+(?:for\s+sale\s+)?in\s+(?:the\s+)?[A-Z]|\bapproval\s+was\s+obtained", literals=["approv", "authori"], examples=["is approved for sale in Canada", "which the FDA approved in 2019", "The European Commission approved PEX", "FDA-approved product"], counterexamples=["not been approved", "upon approval by the FDA", "the board approved"])),
    ("marketed", rule("phase.marketed", r"\b(?:marketed|commercially\s+available|commerciali[sz]ed|sold\s+(?:as|under|in|by))\s+(?:product|for|in|by|as|under)?|\b(?:we|company|sells?|selling)\s+(?:itself\s+)?sells?\s|\bnow\s+sold\b|\bmarketed\s+product\b|\bhad\s+net\s+sales\b|\bwe\s+sell\b", literals=["market", "sell", "sold", "commercial", "net sales"], examples=["a topical corticosteroid marketed for psoriasis", "our marketed product OVES", "We sell PEXA tablets", "now sold as PEXA"], counterexamples=["marketing approval", "to market"])),
)  # fmt: skip
_NAME_OF = {r: name for name, r in _OTHER}
_RULES = rule_set(IN_PHASE, *_NAME_OF)
_NOT_YET = re.compile(
    r"\b(?:upon|when|if|will|would|plan(?:s|ned)?|expects?|before|until|after\s+(?:the\s+)?(?:start|initiation|completion)|could|may|first\s+patient\s+(?:in|dosed)|initiation|commencement|start\s+of\s+(?:a|our|the\s+first)|to\s+begin|about\s+to|intends?|future|¤|eligible|upcoming|not\s+(?:yet\s+)?been?|has\s+not|finances)\b[^.;]{0,110}$",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?million", re.IGNORECASE)


def read_phase(passages: list[Passage], codes: list[str], *, is_contract: bool) -> Stated[str] | None:
    """The most advanced stage told as reached, in sentences about the asset (`codes`) or about no other one."""
    seen: list[Sighting] = []
    for passage in passages:
        if passage.zone is Zone.DEFINITIONS and is_contract:
            continue
        for each, match in _RULES.scan(passage.text):
            value = _value(each is IN_PHASE, match, _NAME_OF.get(each, ""))
            if value is None or not _reached(passage, match, value, is_contract):
                continue
            weight = _about(passage, match, codes)
            if weight > 0:
                seen.append(Sighting(value, passage.span(*match.span()), weight, each.name, 0.55 + weight / 400))
    if not seen:
        return None
    best_weight = max(s.weight for s in seen)
    near = [s for s in seen if s.weight >= best_weight - 40]
    best = max(near, key=lambda s: (ORDER.index(s.value), s.weight, -s.span.start))
    return Stated(best.value, (best.span,), best.rule, round(min(best.confidence, 0.92), 2))


def _value(is_phase: bool, match: re.Match[str], name: str) -> str | None:
    if not is_phase:
        return name
    number = match["number"].upper()
    slim = re.sub(r"[ABC]", "", number)
    return NUMBERS.get(number) or NUMBERS.get(slim)


def _reached(passage: Passage, match: re.Match[str], value: str, is_contract: bool) -> bool:
    lead = passage.text[max(0, match.start() - 130) : match.start("number") if value.startswith("phase") else match.start()]
    clause = re.split(r";\s|,\s+and\s", lead)[-1]
    if value == "discovery":
        return not re.search(r"\bdiscovered\s+by\b", match[0])
    if _NOT_YET.search(clause):
        return False
    if is_contract and value.startswith("phase") and not re.search(r"\b(?:is|are|being|has|currently|completed)\b", clause, re.IGNORECASE):
        return False
    around = passage.text[max(0, match.start() - 60) : match.end() + 60]
    return not (value in ("approved", "filed") and _MONEY.search(around) and re.search(r"\b(?:upon|on|when|if)\b", around))


def _about(passage: Passage, match: re.Match[str], codes: list[str]) -> int:
    text = passage.text
    named = [c for c in codes if c in text]
    others = re.findall(r"\b[A-Z]{2,5}-\d{2,5}\b", text)
    if named and others:
        nearest = min(((abs(m.start() - match.start()), m[0]) for c in {*named, *others} for m in re.finditer(re.escape(c), text)), default=None)
        if nearest and nearest[1] not in codes:
            return 0
    if others and not named and codes:
        return 0
    weight = 100 if named else 60
    if passage.zone is Zone.ABOUT:
        weight -= 20
    return weight
