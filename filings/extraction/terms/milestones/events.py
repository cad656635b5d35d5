"""Single milestone events in sentences and lists: what must happen, what is paid, and whether it has happened."""

from __future__ import annotations

import re

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, MONTH, PAREN, gap

_A = r"(?P<amount>¤+)"
_STEP = (
    r"(?:dos(?:ing|ed|es)|enrol\w*|initiat\w+|commenc\w+|start(?:s|ed|ing)?\s+(?:of|a|an|the|its|dosing|enrol\w*)\b"
    r"|begin\w*|complet\w+|filing|files?\b|filed|submi(?:ssion|ts?|tted)|accept\w*|clear(?:ance|s|ed)|approv\w+"
    r"|grant(?:s|ed|ing)?\b"
    r"|authori[sz]\w+|IND\b|NDA\b|sNDA\b|BLA\b|MAA\b|launch\w*|first\s+commercial\s+sales?|net\s+sales|annual\s+sales"
    r"|cumulative\s+sales|CE\s+mark|reimburse(?:ment|d)|listing|listed|transfer(?:s|red)?\b|select\w+|nominat\w+"
    r"|designat\w+"
    r"|proof\s+of\s+concept|they\s+(?:first\s+)?(?:surpass|exceed|reach)|phase\s+[1-4IV]|pivotal|endpoint|receipt"
    r"|inclusion|validat\w+|delivery|patent|issuance|registration|licensure|regist\w+|data\s+(?:read|package)"
    r"|successful\w*|develop\w+\s+candidate|lodg\w+|sales\s+(?:exceed|reach|surpass|attain|pass)\w*|shonin"
    r"|extend(?:s|ed)?\s+(?:the\s+)?(?:label|indication)|label\s+(?:is|extension|expansion)"
    r"|positive\s+(?:\w+\s+){0,2}(?:data|results)|proof-of-concept|first\s+(?:patient|subject|participant)s?"
    r"|randomi[sz]\w+)"
)
_WHEN = (
    r"(?:(?:up)?on|when|(?:the\s+)?first\s+time(?:\s+that)?|if|after|following|once|at|for|in\s+connection\s+with|as\s+a\s+result\s+of"
    r"|conditional\s+(?:up)?on|contingent\s+(?:up)?on|subject\s+to|(?:relat\w+|linked|tied)\s+to|triggered\s+by"
    r"|within\s+(?:[\w-]+\s+)?(?:\(\w+\)\s+)?(?:business\s+|calendar\s+)?days\s+(?:after|of|following))"
)
_WITHIN = r"(?:[^¤;.]|(?<=\bU)\.(?=[SK])|(?<=\bU\.[SK])\.)"
"""A character of a sentence: the stops of "U.S." end none."""
_NO_FEE = r"royalt|up-?front|option|licen[sc]e\s+fee|sign|execut|fund|reimburs|equity|shares|clos"
_DUE = (
    rf"(?:[,\s]{{1,4}}(?:(?:which|that)\s+(?:\w+\s+)?)?(?:of\s+which|is|are|was|were|will|would|to|shall|becomes?|became|falls?|fell"
    rf"|comes?|has|have|been"
    rf"|be|being|due|payable|paid|each|once|received|earned|achieved|conditional|contingent|(?:in|on)\s+(?:early\s+"
    rf"|late\s+)?{MONTH}\s+(?:\d{{1,2}},?\s+)?\d{{4}}"
    rf"|in\s+(?:the\s+\w+\s+quarter\s+of\s+)?\d{{4}}|in\s+(?:cash|shares|(?:its\s+)?(?:common\s+)?stock)(?:\s+(?:or"
    rf"|and)\s+(?:in\s+)?(?:cash|shares"
    rf"|(?:its\s+)?(?:common\s+)?stock))?|each\s+time|one-time))*"
)
LUMPS = re.compile(
    r"\bmilestones\b|\b(?:sales|development|regulatory|clinical|commercial|specified|certain"
    r"|approval)\s+(?:\w+\s+){0,2}(?:events|targets|levels|thresholds|payments)\b|\bcertain\s+milestone",
    re.IGNORECASE,
)
"""Words that make a trigger a sum of events, not one."""

AFTER = rule(
    "milestone.event_after_amount",
    rf"{_A}{PAREN}(?:\s+(?:milestone\s+)?(?:payment|milestone))?{_DUE},?\s+{_WHEN}\s+(?P<trigger>(?:(?!royalt"
    rf"|,\s+and\b)[^¤;]){{0,160}}?\b{_STEP}{_WITHIN}{{0,200}})",
    version=2,
    literals=["on", "when", "if", "after", "following", "once", "at", "for", "to", "by", "within", "first time"],
    priority=74,
    confidence=0.93,
    examples=[
        "¤ upon dosing of the first patient in the first Phase 3 clinical trial",
        "¤ is payable upon marketing approval of draco",
        "¤ when annual net sales outside the US surpass ‡",
        "¤ would be due on dosing of the first patient",
        "¤ once manufacturing know-how has been transferred",
        "A second payment, of ¤, was conditional on marketing approval by the Ministry",
        "¤ (‡), in July 2021, on approval by the European Commission",
        "¤ relates to clearance of an IND",
        "¤, due if the FDA approves our NDA",
    ],
    counterexamples=["¤ on signing", "¤ per year for three years"],
)
BEFORE = rule(
    "milestone.event_before_amount",
    rf"(?:^|[,;:.]\s|\b(?:and|whereupon)\s+)(?P<when>(?:up)?on|when|if|after|following|once"
    rf"|should|within\s+[^,¤;]{{0,40}}?\b(?:after|following|of))\s+"
    rf"(?P<trigger>[^¤;]{{0,90}}?\b{_STEP}[^¤;]{{0,130}}?),\s{gap(70, 'royalt|up-?front|option')}"
    rf"\b(?:pay|owe|receive|entitled\s+to|be\s+paid|make|due|be\s+required)"
    rf"\b{gap(80, 'royalt|up-?front|option')}{ADDED}{_A}",
    literals=["on ", "upon", "when", "if ", "after", "following", "once", "should", "within"],
    version=2,
    priority=62,
    confidence=0.9,
    examples=[
        "On receipt of the CE mark, Brandt will pay a further ¤",
        "If annual net sales of DERMA exceed ‡ in any year, Trevan will owe Wexco a single payment of ¤",
        "Upon approval of the NDA, Acme shall pay to Beta a milestone payment of ¤",
    ],
    counterexamples=["On signing, Acme will pay ¤", "If Acme exercises its option, it will owe an option fee of ¤"],
)
_KIND = r"(?:(?:pre-?clinical|clinical|development|regulatory|approval|sales|commercial|launch|research)(?:-based)?\s+)"
NAMED = rule(
    "milestone.named_single",
    rf"\b(?:milestone(?:\s+(?:payment|fee|expense))?|(?:corresponding|contingent)\s+payment),?\s+(?:of|for"
    rf"|in\s+the\s+amount\s+of|to\s+{gap(40)}of)\s+{ADDED}{_A}"
    rf"|\bfirst\s+of\s+the(?:se)?\s+milestones,?\s+(?:for|of)\s+{_A.replace('amount', 'amount2')}"
    rf"|\bthe\s+first\s+of\s+which,?\s+(?:in\s+the\s+amount\s+)?of\s+{_A.replace('amount', 'amount3')}"
    rf"|{_A.replace('amount', 'amount4')}{PAREN}\s+{_KIND}?milestone(?:\s+payment)?\b(?!s)"
    rf"|{_A.replace('amount', 'amount6')}{PAREN}(?:\s+payment)?\s+upon\s+(?:the\s+)?"
    rf"(?:achievement|attainment)\s+of\s+(?:an?|the|one)\s+"
    rf"(?:[\w-]+\s+){{0,4}}?milestone\b(?!s|\s+(?:events|payments))"
    rf"|\btrigger(?:s|ed|ing)\s+(?:an?\s+|the\s+)?(?:(?!milestone)\w+\s+){{0,2}}payment\s+(?:to\s+[^¤;,.]{{1,30}}?\s+)?of\s+{ADDED}"
    rf"{_A.replace('amount', 'amount7')}"
    rf"|\b(?:(?:this|that|which|event|approval|it)\s+(?:\w+\s+)?entitled?|entitles)\s+"
    rf"{gap(40, 'up-?front|royalt')}\bto\s+"
    rf"(?:receive\s+)?(?:an?\s+)?(?:(?:milestone\s+)?payment\s+of\s+)?{_A.replace('amount', 'amount5')}",
    literals=["milestone", "first of which", "entitle", "trigger"],
    priority=66,
    confidence=0.88,
    examples=[
        "triggered a milestone of ¤",
        "to a milestone payment of ¤ under the Agreement",
        "the first of the milestones, for ¤, was achieved",
        "a ¤ milestone payment from Onco",
        "this entitles Calder to ¤ (‡), due within 45 days",
        "the first of which, in the amount of ¤, becomes payable when",
        "the ¤ milestone that Hoshi paid",
        "recorded an ¤ regulatory milestone",
        "a ¤ payment upon achievement of a certain near-term regulatory milestone",
        "Achievement of this milestone triggers a payment of ¤ to Alder",
    ],
    counterexamples=["milestones of up to ¤", "¤ in milestone payments"],
)
OBLIGED = rule(
    "milestone.event_then_due",
    rf"(?P<trigger>\b(?:first|the\s+first)\s+(?:patient|subject|participant)\s+(?:was|were|has\s+been)\s+(?:dosed"
    rf"|enrolled|treated|randomi[sz]ed)[^¤;]{{0,130}}?)[,.]\s{gap(80)}\b(?:obliged\s+to\s+pay|entitles?|entitled"
    rf"|became\s+due|triggered|owes?)\b{gap(60)}{ADDED}{_A}",
    literals=["first patient", "first subject", "first participant"],
    priority=73,
    confidence=0.9,
    examples=["On March 3 the first patient was enrolled in HARBOR-2, and Arvenholt became obliged to pay us ¤"],
    counterexamples=["the first patient was dosed"],
)
BARE = rule(
    "milestone.event_before_verb",
    rf"(?:^|[:;.]\s)(?:\(?\w{{1,4}}[.)]\)?\s+)?(?:up)?on\s+(?P<trigger>[^¤;,.]{{0,90}}?\b{_STEP}[^¤;,.]{{0,100}}?)"
    rf"\s+(?:the\s+)?\w+\s+(?:shall|will|must)\s+(?:pay|owe|make|remit)\b"
    rf"{gap(60, 'royalt|up-?front|option')}{ADDED}{_A}",
    literals=["on ", "upon "],
    priority=61,
    confidence=0.9,
    examples=["On grant of marketing approval in Brazil Distributor shall pay ¤"],
    counterexamples=["On signing Distributor shall pay ¤"],
)
LISTED = rule(
    "milestone.event_in_list",
    rf"(?:^|[:;]\s|\band\s)\s*(?:\(?\w{{1,4}}[.)]\)?\s+)?(?P<trigger>[^¤‡;:,]{{0,60}}?\b{_STEP}[^¤‡;:]{{0,100}}?)"
    rf"\s?[,:–—-]{{1,2}}\s?{_A}(?=\s*(?:[;.]|$|,?\s+and\b))",
    literals=["¤"],
    priority=76,
    confidence=0.85,
    examples=["as each of these occurs: first dosing in a Phase 3 study, ¤; BLA acceptance, ¤."],
    counterexamples=["on signing, ¤;", "the fee, ¤; and"],
)
RESPECTIVE = rule(
    "milestone.events_respectively",
    rf"{_A}(?:,\s+{_A.replace('amount', 'amount2')})?(?:,\s+{_A.replace('amount', 'amount3')})?,?\s+and\s+"
    rf"{_A.replace('amount', 'amount4')}{_DUE},?\s+(?:if\s+and\s+)?{_WHEN}\s+"
    rf"(?P<trigger>(?=[^¤;.]{{0,260}}(?:\brespectively\b|‡,?\s+and\s+‡))[^¤;.]{{0,160}}?\b{_STEP}[^¤;.]{{0,200}})",
    literals=["respectively", "‡ and ‡", "‡, and ‡"],
    priority=78,
    confidence=0.88,
    examples=[
        "payments of ¤, ¤ and ¤ upon IND acceptance, Phase 2 initiation and NDA approval, respectively",
        "¤ and ¤ are payable the first time that annual net sales go over ‡ and ‡",
    ],
    counterexamples=["¤ and ¤ upon approval of the NDA"],
)
RECEIVED = rule(
    "milestone.received_for_event",
    rf"\b(?:received|paid|wired|remitted)\b{gap(60, _NO_FEE)}{_A}{PAREN}{gap(70, _NO_FEE)}\s(?:because|upon|when"
    rf"|following|after|as\s+a\s+result\s+of|triggered\s+by|related\s+to)\s+(?P<trigger>{_WITHIN}{{0,120}}?"
    rf"\b{_STEP}{_WITHIN}{{0,160}})",
    literals=["received", "paid", "wired", "remitted"],
    priority=58,
    confidence=0.85,
    examples=["it received a further ¤ from Pell during March because cumulative net sales passed the ‡ mark"],
    counterexamples=["we received ¤ upon signing", "received ¤ in research funding after the filing"],
)
RULES = dict.fromkeys((AFTER, BEFORE, NAMED, OBLIGED, BARE, LISTED, RESPECTIVE, RECEIVED), "event")

_TRIGGER_END = re.compile(
    r",?\s+(?:and|plus|as\s+well\s+as|together\s+with|in\s+addition\s+to)\s+(?:(?:an?|tiered|running"
    r"|the)\s+){0,2}royalt.*$"
    r"|,\s+an\s+event\s+that\b.*$|,\s*(?:and|or|but)\s+(?:up\s+to\b\s*)?(?:an?\s+)?(?:additional|further|another)?\s*$"
    r"|,?\s+and,?\s+of\s*$|\s+and\s+(?:up\s+to\b\s*)?(?:an?\s+)?(?:additional|further|another)?\s*$|\s+and\s*$"
    r"|,?\s+(?:and|but)\s+(?:as\s+to\b|the\s+(?:rest|remainder|balance|same\s+amount)\b).*$"
    r"|[,:]\s*(?:payable|provided|which|of\s+which|received|plus|due|as\s+well|we\s+|an?\s+event\s+that"
    r"|in\s+each\s+case|pursuant|subject\s+to|to\s+be\s+paid).*$"
    r"|\s*[,:]\s*(?:and|or)?\s*$|\s+(?:each|both)?,?\s+(?:and|or)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_SALES = re.compile(
    r"\bsales\s+milestones?\b|\b(?:net\s+|annual\s+|aggregate\s+|cumulative\s+|product\s+)sales\b|\bsales\s+(?:of|in"
    r"|exceed|reach|surpass)"
    r"|\bcommercial\s+sales?\b|\bfirst\s+sale\b|\bsale\s+of\s+(?:the\s+)?[\d,]{1,12}(?:st|nd|rd|th)\b|\bthey\s+(?:first\s+)?(?:surpass|exceed|reach)|\blaunch(?:es|ed)?\b"
    r"|\bcommerciali[sz]ation\b|\bturnover\b|\b(?:sold|sells)\b|\b[\d,]{5,12}\s+(?:kits|units|tests|procedures|vials|doses)\b",
    re.IGNORECASE,
)  # fmt: skip
_DEVELOPMENT_FIRST = re.compile(
    r"\bINDs?\b|\binvestigational\s+new\s+drug|\bCTA\b|\bclinical\s+trial\s+(?:application|authori[sz]ation)"
    r"|\bdos(?:ing|ed)\b|\benrol\w+"
    r"|\bendpoints?\b|\bphase\s+[1-4IV]|\bpreclinical|\btoxicolog|\b(?:lead|development|drug"
    r"|clinical)\s+candidate\s+(?:select|nominat)|\bselection\s+of|\bnominat(?:ion|ed)",
    re.IGNORECASE,
)  # fmt: skip
_REGULATORY = re.compile(
    r"\bapprov\w+|\bauthori[sz]\w+|\b[sS]?NDAs?\b|\bBLAs?\b|\bMAAs?\b|\bPMA\b|\b510\(k\)|\bregistrations?\b"
    r"|\bmarketing\b|\bCE\s+mark|\breimburse\w+|\bprice\b|\bpricing\b|\bFDA\b|\bEMA\b|\bMHLW\b|\bPMDA\b|\bNMPA\b"
    r"|\bregulatory\b|\bdesignation\b|\bEC\s+Approval|\bReimbursement\s+Drug\s+List|\bnew\s+drug\s+application"
    r"|\bbiologics?\s+licen[sc]e|\bSHONIN\b|\bnotice\s+of\s+compliance|\bnational\s+registrations?|\bMA\b"
    r"|\blicensure\b|\bHealth\s+Canada|\blabel\b|\bclear(?:ance|ed)\b|\b(?:product|establishment|device)\s+licen[cs]e|\bPLAs?\b|\bacceptance\s+of\s+(?:the|a|an|its)\s+(?:filing|submission"
    r"|application|dossier)\b",
    re.IGNORECASE,
)  # fmt: skip
_DEVELOPMENT = re.compile(
    r"\b(?:clinical|trial|study|studies|patient|subject|participant|develop\w*|research|lead\s+compound"
    r"|proof\s+of\s+concept|manufactur\w+\s+process|pivotal|data\s+package)\b",
    re.IGNORECASE,
)  # fmt: skip
_OTHER = re.compile(r"\b(?:patents?|orange\s+book|transfer|know-how|delivery\s+of|manufacturing)\b", re.IGNORECASE)


_EVENT = re.compile(
    rf"\b{_STEP}|\b(?:first|second|third|1st|2nd)\s+(?:patient|subject|participant)|\b(?:topline|top-line)\b"
    rf"|\bfirst\s+sale\b"
    r"|\bmarketing\s+authori[sz]ation|\btreated\b|\bnotice\s+of\s+compliance|\bshonin\b|\bsales\s+milestone",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"\b(?:up-?front|signing|execution|effective\s+date|closing|anniversar\w+|maintenance|royalt\w+"
    r"|option\s+(?:exercise"
    r"|fee)|license\s+fee|supply|expenses?|revenues?|deferred|minimum|per\s+(?:vial|unit|share)|price\s+per)\b",
    re.IGNORECASE,
)


def is_event(words: str) -> bool:
    """Whether words name a step of development, approval or sales, and no payment of another kind."""
    return bool(_EVENT.search(words)) and not _NO_EVENT.search(words)


_LATE = re.compile(
    r"\b(?:comes?|occurs?|takes\s+place|is\s+\w+|are\s+\w+)\s+(?:only\s+)?(?:later\b|after\s+(?:that"
    r"|the\s+\w+\s+of\s+\d|\w+\s+\d))"
    r"|\bnot\s+(?:achieved|obtained|met)\s+(?:by|before)\b",
    re.IGNORECASE,
)
_KINDS = re.compile(
    r"\b(?P<kind>pre-?clinical|clinical|development(?:al)?|research|regulatory|approval|filing|sales"
    r"|commercial(?:i[sz]ation)?"
    r"|launch)(?:-based)?\s+(?:development\s+)?milestone",
    re.IGNORECASE,
)


def is_reduction(trigger: str) -> bool:
    """Whether a condition says what is left of a payment when its event comes late."""
    return bool(_LATE.search(trigger))


def named_class(text: str) -> str:
    """The class that an adjective gives to a milestone whose event is not told ("a preclinical milestone of ¤")."""
    named = _KINDS.search(text)
    kind = named["kind"].lower()[:5] if named else ""
    if kind in ("regul", "appro", "filin"):
        return "regulatory"
    if kind in ("sales", "comme", "launc"):
        return "commercial"
    return "development" if kind else "other"


def milestone_class(trigger: str, around: str = "") -> str:
    """The class of an event by its trigger's words; `around` (a table's heading, a title) decides where they do not."""
    for pattern, name in (
        (_SALES, "commercial"),
        (_DEVELOPMENT_FIRST, "development"),
        (re.compile(r"\borange\s+book\b|\bpatents?\b", re.IGNORECASE), "other"),
        (_REGULATORY, "regulatory"),
        (_OTHER, "other"),
        (_DEVELOPMENT, "development"),
    ):
        if pattern.search(trigger):
            return name
    return heading_class(around) if around else "other"


def heading_class(words: str) -> str:
    """The class that a heading names: one of them, development before regulatory where it names both; else "other"."""
    low = words.lower()
    last = {
        "commercial": max(
            low.rfind("sales milestone"),
            low.rfind("commercial milestone"),
            low.rfind("net sales"),
            low.rfind("sales-based"),
        ),
        "regulatory": max(
            low.rfind("regulatory milestone"), low.rfind("approval milestone"), low.rfind("product approval")
        ),
        "development": max(
            len(low) if "development and commercial" in low[-200:] else -1,
            low.rfind("development milestone"),
            low.rfind("development and regulatory"),
            low.rfind("clinical milestone"),
            low.rfind("clinical development"),
            low.rfind("development payment"),
        ),
    }
    best = max(last, key=lambda name: last[name])
    return best if last[best] >= 0 else "other"


def clean_trigger(words: str) -> str:
    """The trigger's own words: without what hangs on behind it."""
    cut = _TRIGGER_END.sub("", words.strip())
    return " ".join(cut.split()).strip(" ,;:.–—-")
