"""The words by which a sentence says that something happened to a deal: rules by event, and what unsays them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.rules import Rule, rule, rule_set

_PACT = (
    r"(?:agreements?|licen[cs]es?|collaborations?|alliances?|partnerships?|options?|rights|arrangements?|relationships?"
    r"|contracts?|joint\sventure|sublicen[cs]es?|program(?:me)?s?)"
)
_MONEY = r"(?:[$€£¥]\s?\d|\bUS\$|\b(?:CHF|EUR|USD|JPY|GBP|RMB|NOK|DKK|SEK)\b|\d\s?(?:million|thousand))"
_WHO = r"(?:agreement|license|licence|collaboration|alliance|partnership|option|parties|company|we|it|arrangement)"

_WILL_NOT = (
    r"(?:will|would)\s(?:not|no\slonger)\s"
    r"(?:continue|proceed|renew|extend|go\s(?:forward|ahead|on)|pursue|exercise|develop)\b"
)


def _cue(
    event: str,
    name: str,
    pattern: str,
    literals: Sequence[str],
    examples: Sequence[str],
    counter: Sequence[str] = (),
    confidence: float = 0.9,
) -> Rule:
    return rule(
        f"event.{event}.{name}",
        pattern,
        literals=literals,
        examples=examples,
        counterexamples=counter,
        confidence=confidence,
    )


CUES = rule_set(
    _cue(
        "terminated",
        "notice",
        r"\b(?:gave|given|giving|received|delivered|provided|sent|served|issued)\b[^;]{0,120}\bnotice\b[^;]{0,140}"
        r"\b(?:terminat\w+|withdraw\w*)"
        r"|\bnotice\sof\s(?:early\s)?termination\b[^;]{0,80}\b(?:received|given|delivered|served|dated)\b"
        rf"|\b(?:notified|informed|advised)\b[^;]{{0,200}}\b{_WILL_NOT}"
        rf"|\bnotice\b[^;]{{0,140}}\b{_WILL_NOT}"
        r"|\b(?:notified|informed|advised)\b[^;]{0,100}\b(?:terminat\w+|withdraw\w*|surrender\w*|discontinu\w+"
        r"|not\sto\s(?:continue|proceed|exercise|renew)|would\snot\s(?:continue|proceed|renew)|return\w*\s(?:of\s)?(?:all|the|its))",
        ["notice", "notified", "informed", "advised"],
        [
            "Acme gave Beta written notice that it is terminating the agreement",
            "Acme notified us that it will withdraw from the agreement",
            "Beta informed us of its decision not to continue the collaboration",
            "we received notice from Beta that it would not go forward under our option agreement",
        ],
        ["Either party may terminate on 60 days' notice"],
    ),
    _cue(
        "terminated",
        "ended",
        rf"\b{_WHO}\b[^;]{{0,60}}\b(?:was|were|has\sbeen|have\sbeen|had\sbeen|been|mutually)\s(?:mutually\s|been\s)?"
        r"(?:terminated|cancell?ed|rescinded|dissolved|wound\s(?:up|down))\b"
        rf"|\b(?:terminated|cancell?ed|relinquished|rescinded|discontinued)\b[^;.]{{0,60}}?\b{_PACT}\b"
        rf"|\b(?:decided|elected|agreed|chose|determined|mutually\sagreed)\s(?:on\s[\w\s,]{{6,24}}\s)?to\s(?:terminate|end|discontinue|cancel|wind\sdown"
        rf"|conclude|surrender)\b[^;]{{0,100}}\b{_PACT}\b"
        rf"|\b{_PACT}\b[^;]{{0,60}}\b(?:terminated(?:\seffective|\sas\sof|\son|\sin|\spursuant\sto\sits)|came\sto\san\send|ceased|concluded"
        rf"|(?:was|were|has\sbeen)\s(?:relinquished|discontinued|returned|surrendered))\b"
        r"|\b(?:agreement|licen[cs]e|collaboration|alliance)\s(?:[\w-]+\s){0,3}?end(?:ed)?\s(?:on|in|as\sof|effective)\b"
        r"|\b(?:reached|came\sto)\s(?:an?\s)?(?:mutual\s)?agreement\sto\s(?:terminate|end)\b"
        r"|^[^.;]{3,140}\bTerminates?\s[^.;]{0,80}\b(?:Agreements?|Collaboration|Licen[cs]e)\b"
        r"|\bended(?=(?:,\s[^,;]{3,60},)?\s(?:its|our|the)\s[^;]{0,40}\b(?:licen[cs]e|agreement|collaboration))"
        rf"|\b(?:brought|(?:decided|elected|agreed|chose)\s(?:on\s[\w\s,]{{6,24}}\s)?to\sbring)\s(?:the|our|its|their)\s[^;.]{{0,60}}?\b{_PACT}\sto\san?\s"
        r"(?:\w+\s)?(?:end|close)\b"
        r"|\bTermination\s(?:takes|took|became)\seffect|\btermination\sagreement\b"
        rf"|\b(?:following|upon|after|due\sto|as\sa\sresult\sof|announc\w+)\s(?:the\s|its\s)?(?:mutual\s|early\s)?terminat(?:ion|ing)\s"
        rf"of\s(?:the|our|its|their)\s[^;]{{0,60}}\b{_PACT}\b"
        r"|\b(?:enter(?:ed|ing)\sinto|signed|executed)\b[^;]{0,120}\bterminating\s(?:the|its|our|their)\b"
        r"|\breturned\sto\s[^;]{2,60}\b(?:rights|technolog\w+|patents?|licen[cs]e)\b"
        r"|\breturn(?:ed|ing|s)?\s(?:(?!if\b|should\b)[\w-]+,?\s){0,6}?rights\b|\bsurrender(?:ed|ing)\s(?:its|all|the)\b"
        r"|\b(?:rights|all)\b[^;]{0,60}\b(?:revert(?:ed)?|returned)\s(?:back\s)?to\b",
        [
            "terminat",
            "end",
            "return",
            "revert",
            "cancel",
            "relinquish",
            "rescind",
            "discontinu",
            "dissolv",
            "wound",
            "ceased",
            "conclude",
            "surrender",
            "decided",
            "elected",
            "agreed",
            "chose",
            "determined",
        ],
        [
            "the agreement ended on January 12, 2012",
            "the Company ended its non-exclusive license",
            "Acme and Beta ended, by mutual consent, the agreement",
            "Yarrow terminated for convenience the License Agreement",
            "the distribution agreement was cancelled",
            "agreed to bring our delivery collaboration to an early close",
            "the license agreement terminated effective June 1, 2019",
            "Acme and Beta Terminate Supply and License Agreements",
            "have reached agreement to terminate the supply agreement",
            "following the termination of the collaboration agreement",
        ],
        ["we terminated the Phase 2 trial in patients", "the research term has ended"],
    ),
    _cue(
        "amended",
        "entered",
        r"\b(?:enter(?:ed|ing)\sinto|signed|executed|agreed\sto)\b[^;]{0,80}\b(?:amendment|amended\sand\srestated"
        r"|letter\sagreement|modification\sagreement)\b"
        r"|\bBy\s(?:an?\s|the\s)?(?:(?:first|second|third|\w+)\s)?(?:amendment|letter\sagreement|restatement)\b"
        r"|\b(?:agreement|license|licence|collaboration|alliance|territory|field)\b[^;]{0,60}\b(?:was|were|has\sbeen|been)\s"
        r"(?:further\s|subsequently\s|also\s)?(?:amended|renewed|restated|modified|extended|expanded|enlarged|revised)\b"
        r"|\b(?:amended|restated|renewed|modified|renegotiated)\s(?:and\srestated\s)?(?:the|our|its|their|this|certain)\b"
        r"|\bmutually\s(?:amended|modified)\b|\brestated\son\b"
        r"|\bannounced?\s(?:an?|the)\s(?:\w+\s){0,2}(?:expansion|extension|renewal|amendment)\s(?:of|to)\s(?:the|its|their|our)\s"
        r"|\b(?:has|have|had)\s(?:extended|expanded|broadened)\s(?:the|our|its|their)\s[^;]{0,60}\b(?:agreement|alliance|collaboration)\b"
        r"|\b(?:extended|expanded)\s(?:the|our|its|their)\s(?:\w+\s){0,4}(?:agreement|alliance|collaboration|licen[cs]e)\b",
        [
            "amend",
            "letter agreement",
            "extended",
            "expanded",
            "restate",
            "renewed",
            "modif",
            "enlarged",
            "broadened",
            "renegotiat",
            "revised",
            "expansion",
            "extension",
            "renewal",
        ],
        [
            "the parties entered into Amendment No. 1 to the Original Agreement",
            "Nordhaven has extended its research alliance with Trelawney",
            "By a letter agreement dated May 27, 2021",
            "we signed Amendment No. 2",
            "today announced a significant expansion of its collaboration with Beta",
            "The agreement was renewed on October 11, 1999",
            "By the restatement, its exclusive territory was enlarged",
        ],
        ["the agreement may be amended only in writing"],
    ),
    _cue(
        "option_exercised",
        "exercised",
        r"\b(?:exercised|exercising)\s(?:(?-i:[a-z])[\w'’-]*\s){0,7}?(?:options?|opt-in)\b|\bopted\s(?:in|into)\b"
        r"|\belected\sto\s(?:exercise\s(?:its|the|an|their)\s(?:\w+\s){0,3}(?:option|right)|opt\sin)\b"
        r"|\b(?:following|upon|after|with|as\sa\sresult\sof|due\sto|announced|for)\s(?:[\w.’'-]+\s){0,3}?exercise\sof\s(?:its|the|this|that"
        r"|an|their|one|such)\s(?:\w+\s){0,4}?options?\b"
        r"|\bnotice\sof\s(?:the\s|its\s)?exercise\b|\bexercise\sby\s[^;.]{2,60}\sof\s(?:[\w-]+\s){0,4}?options?\b"
        r"|\b[Ee]xercise\sof\s(?:[\w-]+\s){0,4}?options?\sby\s",
        ["exercis", "opted in", "opt in"],
        [
            "Beta was exercising its option for the first target",
            "Beta has opted in to X",
            "Sunfield had elected to exercise its right to opt in",
            "Beta exercised its first option",
            "exercised the first of its options",
            "following the exercise of its option",
            "delivered to Acme notice of exercise of its exclusive option",
            "Acme Announces Exercise by Beta of Option to X",
        ],
        ["Beta may exercise its option"],
    ),
    _cue(
        "milestone_paid",
        "received",
        r"\b(?:receiv(?:ed|es)|receipt\sof|paid|collected|remitted|wired)\b(?:[^;,]|,(?=\d)){0,80}\b(?:milestones?|licensing)\b"
        r"(?:\s(?:payments?|fees?))?"
        r"|\bmade\s(?:an?\s|the\s|its\s)?(?:[^;,\s]+\s){0,6}?milestone\spayments?\b"
        r"|\bmilestones?\b(?:[^;]){0,120}\b(?:was|were|has\sbeen|been)\s(?:paid|received|collected|made)\b"
        r"|\bmilestones?\b.{0,200}\b(?:we\spaid\sit|paid\sto|payment\swas\s(?:received|made|collected)|received\sin|collected\sin)\b"
        r"|\bmilestones?\b[^;]{0,80}\bwe\shave\spaid\b"
        r"|\bmilestones?\b[^;]{0,80}\b(?:which|that)\s(?:we|it|the\sCompany|[A-Z][\w’'-]+)\s(?:has\s|have\s)?paid\b",
        ["milestone", "licensing"],
        [
            "today announced that it has received a $150,000 milestone payment",
            "the IND milestone was paid in 2008",
            "receipt of a $100,000 milestone payment",
            "we made a $2.0 million milestone payment",
        ],
        ["is eligible to receive milestone payments"],
    ),
    _cue(
        "milestone_paid",
        "on-event",
        r"\b(?:paid|received|wired|remitted)\b[^;]{0,80}\b(?:on|upon|following|after|as\sa\sresult\sof)\s(?:the\s)?(?:clearance|approval"
        r"|dosing|acceptance|filing|start|initiation|achievement|issuance\sof\s(?:a|the)\s(?:\S+\s)?patent|enrol\w+)\b"
        r"|\b(?:paid|received)\s[^;]{0,80}\b(?:when|because|as|after)\b[^;]{0,80}\b(?:dosed|approved|cleared|accepted|filed"
        r"|started|enrolled|passed|exceeded|surpassed|crossed)\b",
        ["paid", "received", "wired", "remitted"],
        [
            "We paid Acme $3.0 million in February 2024 on clearance of the IND",
            "We received $2.0 million when the first patient was dosed",
        ],
    ),
    _cue(
        "milestone_paid",
        "referred",
        r"\breceived\s(?:the|this|that|such)\s(?:payment|amount)\b|\breceived\s(?:it|them|both)\s(?:on|in)\b|\b(?:was|were)\spaid\s(?:on\b|in\s(?:that|the\ssame)\b)"
        r"|\b(?:was|were)\spaid\sto\b|\bpayment\swas\s(?:made|received|collected)\b"
        r"|\bpaid\s(?:it|this\samount|the\smilestone|such\smilestone)\b",
        ["received", "paid", "payment was"],
        [
            "Oldenmark received the payment on May 4, 2019",
            "It was accrued at June 30, 2021, was paid on July 15, 2021",
        ],
    ),
    _cue(
        "milestone_paid",
        "this-was",
        r"\b(?:this|it|which|the\spayment|that\samount)\s(?:was|represents?|represented|constituted)\s(?:the|an?|for\s(?:the|an?))\s"
        r"(?:\w+\s){0,3}milestone\b",
        ["milestone"],
        ["This was the final milestone under a 2001 license", "which represented a development milestone"],
        ["This is a milestone for patients"],
        confidence=0.7,
    ),
    _cue(
        "milestone_achieved",
        "achieved",
        r"\bmilestones?\b[^;]{0,80}\b(?:was|were|has\sbeen|have\sbeen|been)\s(?:achieved|met|earned|reached"
        r"|triggered|satisfied|recogni[sz]ed)\b"
        r"|\b(?:achiev(?:ed|ing)|earned|trigger(?:ed|s|ing)|reached|satisfied|achievement\sof|met)\b[^;]{0,60}\bmilestones?\b"
        rf"|\b(?:recogni[sz]ed|recorded|invoiced|accrued)\b[^;]{{0,60}}{_MONEY}[^;]{{0,60}}\bmilestones?\b"
        r"|\bentitl(?:es|ing)\b[^;]{0,60}\bto\b[^;]{0,40}(?:\bmilestone|\$|€|£|¥|CHF|EUR|USD|million)"
        r"|\bbecame\s(?:obliged|obligated|entitled)\b|\bmilestone\b[^;]{0,80}\b(?:became|fell)\s(?:due|payable)\b"
        r"|\bresulted\sin\s[^;]{0,80}\bmilestone\b",
        ["milestone", "entitl", "became"],
        [
            "The approval entitles us to a milestone payment of $40.0 million",
            "it has earned a milestone from an existing licensee",
            "we recognized $5.0 million of revenue for the milestone",
        ],
        ["revenue is recognized when milestones are likely"],
    ),
    _cue(
        "milestone_achieved",
        "due",
        rf"\b(?:will|(?:is|are)\s(?:set\s|due\s|now\s)?to|set\sto)\s(?:now\s)?(?:receive|get|collect|be\spaid)\s"
        rf"(?:(?!up\s)\w+\s){{0,3}}{_MONEY}[^;,]{{0,60}}\bmilestones?\b[^;.]{{0,100}}\b(?:following|after|triggered\sby|thanks\sto)\s",
        ["milestone"],
        ["Norwick is set to receive a $4 million milestone payment from Tarrow following the clearance of its gel"],
        ["will receive up to $4 million in milestones", "will receive a $4 million milestone payment upon approval"],
        confidence=0.8,
    ),
    _cue(
        "expired",
        "lapsed",
        r"\boption\s(?:period|term)\s(?:\w+\s)?(?:ran\sout|expired|lapsed|ended)\b|\bexpired\s(?:by\sits\sterms|on|in|unexercised|without|at\sthe\send|as\sof)|\blapsed\b|\ballowed\b[^;]{0,120}\bto\s(?:lapse|expire)\b"
        r"|\bupon\sits\sexpir(?:ation|y)\b",
        ["expired", "lapse", "expir", "ran out", "ended"],
        [
            "expired by its terms on December 31, 2000",
            "the option lapsed unexercised on 30 June 2022",
            "allowed its option on conjugate technology to lapse",
        ],
    ),
    _cue(
        "proposed",
        "letter-of-intent",
        r"\b(?:letters?\sof\sintent|term\ssheet|memorandum\sof\sunderstanding|heads\sof\s(?:terms|agreement)|non-?binding\s(?:proposal"
        r"|agreement|offer))\b",
        ["letter", "term sheet", "memorandum", "binding", "heads of"],
        ["signed a non-binding letter of intent with Bellamore", "the heads of terms foresee an exclusive licence"],
        confidence=0.85,
    ),
)

_OPEN = re.compile(
    r"\b(?:(?-i:may)|might|could|would|will|can|if|unless|either\sparty|eligible|entitled\sto\sreceive|shall"
    r"|until|in\sthe\sevent|right\sto|expects?|potential(?:ly)?|should|no|not|none|required\sto|obligated\sto|whether|when\sand\sif"
    r"|to\sbe\s(?:made|paid|payable)|payable)\b"
    r"[^;]{0,120}$",
    re.IGNORECASE,
)
DUE = "event.milestone_achieved.due"
"""What the first sentences of a release say will be received now that something has happened."""

_STATES = frozenset(("milestone_achieved", "milestone_paid", "option_exercised", "expired"))
_SUPPOSED = re.compile(
    r"\b(?:(?-i:may)|might|could|would|will|can|shall|should|if|unless|until|not|never|neither|eligible|to\sbe|yet\sto)\b",
    re.IGNORECASE,
)
"""Inside the words of a cue: "milestones that could still have been earned"."""

_ON_ACHIEVEMENT = re.compile(r"\b(?:up)?on\s(?:the\s|its\s)?$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:received|paid|earned|recogni[sz]ed|recorded|collected|triggered|made|became|invoiced|accrued)\b",
    re.IGNORECASE,
)
"""What makes "upon the achievement of a milestone" something that has happened."""

_OF_A_PATENT = re.compile(
    r"\bpatents?\s(?:\w+\s){0,3}expire|\bexclusivity\b|\bcertificates?\b|\bwarrants?\b|\bwaiting\speriod\b"
    r"|\b(?:research|evaluation|collaboration|royalty|purchase|lease)\s(?:term|period)\b|\blease\b",
    re.IGNORECASE,
)
_OF_SHARES = re.compile(
    r"\b(?:over-?allotment|underwriters?|stock\soptions?|employees?|warrants?|options?\sto\spurchase\s(?:up\sto\s|an\sadditional\s)?[\d,]+)\b",
    re.IGNORECASE,
)


def is_unsaid(each: Rule, text: str, start: int, end: int) -> bool:
    """Whether the sentence only supposes, denies or foresees what a cue at `text[start:end]` says.

    Patents expire, warrants are exercised, leases end: none of it is an event of a deal.
    """
    if each.id.startswith("event.proposed") or each.id == DUE:
        return False
    if _OPEN.search(text[:start].rsplit(",", 1)[-1]):
        return True
    if each.id.split(".")[1] in _STATES and _SUPPOSED.search(text, start, end):
        return True
    if (
        _ON_ACHIEVEMENT.search(text[:start])
        and text.startswith("achievement", start)
        and not _MOVED.search(text[:start])
    ):
        return True
    if each.id == "event.expired.lapsed":
        return bool(_OF_A_PATENT.search(text))
    if each.id == "event.option_exercised.exercised":
        return bool(_OF_SHARES.search(text))
    return False
