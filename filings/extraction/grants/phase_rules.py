"""How filings say that an asset has reached a stage of development."""

from __future__ import annotations

from filings.extraction.rules import Rule, rule, rule_set
from filings.extraction.vocabulary.phases import PHASE, PIVOTAL

_WORK = r"(?:clinical\s+)?(?:trials?|stud(?:y|ies)|development|testing|evaluation|investigation|program(?:me)?)"
_NAME = r"(?:[A-Z][A-Z0-9-]{2,14}\s+)?"
_KIND = (
    r"(?:(?:an?|the|its|our|their|two|three|several|multiple|ongoing|global|pivotal|clinical|late-stage|randomi[sz]ed|open-label"
    r"|investigator-led|investigator-sponsored|multicenter|controlled|double-blind|placebo-controlled|separate|positive|successful"
    r"|first|second|initial|active|human|proof-of-concept|U\.S\.|Japanese|European|Chinese|currently|potentially),?\s+){0,5}"
)


def _phase(number: int) -> str:
    """The pattern of a numbered phase whose group is `number<n>`: a pattern may hold several."""
    return PHASE.replace("number", f"number{number}")


IN_PHASE = rule(
    "phase.in_phase",
    rf"\b(?:in|into|entered|entering|through|undergoing|under|subject\s+of|conducting|running)\s+{_KIND}{PHASE}(?:\s+{_NAME}{_WORK}"
    rf"|(?=\s+(?:for|in|with)\s|[\s,]*(?:and|,|\.|;|\)|$)))",
    literals=["phase"],
    version=2,
    examples=[
        "is in Phase 2 clinical development",
        "currently in a Phase 1/2 trial",
        "studied in Phase 2 trials",
        "in Phase 2 for severe hypertri",
        "that is now in Phase 3 and for which",
        "given to patients in an investigator-led Phase 1 study",
        "is undergoing Phase II clinical trials",
        "is the subject of a Phase II trial",
        "We are conducting a Phase 2a study",
    ],
    counterexamples=["phase-out", "a Phase 2 trial will start", "the cost of a Phase 3 program"],
)
COMPLETED = rule(
    "phase.completed",
    rf"\b(?:completed|completing|finished|concluded|passed|conducted|commenced|reached\s+its\s+primary\s+endpoint"
    rf"\s+in)\s+{_KIND}{PHASE}|\b[Ii]n\s+(?:an?|its"
    rf"|the)\s+(?:\w+\s+){{0,2}}?{_phase(2)}\s+(?:{_NAME})(?:trial|study)\s+(?:(?:in|of"
    rf"|with)\s+[\d,]+|conducted\s+by)|\b(?:completion|results|conclusion|data)\s+(?:of\s+enrol\w+\s+)?(?:of|in|from)\s+"
    rf"{_KIND}{_phase(3)}",
    literals=["phase"],
    version=2,
    examples=[
        "has completed a Phase 1 trial",
        "In a Phase 2 study conducted by Hino in 180 patients",
        "In a Phase 1 trial in 96 adults",
        "that has completed Phase 2 in hidradenitis",
        "which has finished Phase I studies",
        "with which we commenced a Phase I clinical trial in May",
        "after reviewing the results of the Phase 2 study",
        "completion of enrollment of the Phase III trial",
    ],
    counterexamples=["a Phase 2 trial will be conducted"],
)
READY = rule(
    "phase.ready",
    rf"\b{PHASE}(?:[\s-]ready|[\s-]stage|\s+(?:(?:oral|clinical|topical|novel|lead)\s+)?(?:candidate|asset|compound"
    rf"|drug\s+candidate|product\s+candidate|inhibitor|antibody|program\b(?!\s+and)))",
    literals=["phase"],
    version=2,
    examples=["our oral Phase 2 candidate for uterine fibroids", "a Phase 3-ready asset", "phase II-stage"],
    counterexamples=["the Phase 2 trial"],
)
UNDER_WAY = rule(
    "phase.under_way",
    rf"\b(?:first\s+(?:patient|participant|subject|volunteer)s?\s+(?:was|has\s+been|were|have\s+been)\s+(?:dosed|enrolled|treated)"
    rf"|(?:dosed|enrolled|treated)\s+the\s+first\s+\w+|enrolled|started|began|begun|initiated|opened)\b[^.;]{{0,30}}\b(?:in\s+)?(?:an?"
    rf"|the|its|our|their)\s+(?:\w+\s+)?{PHASE}"
    rf"|\b{_phase(2)}\s+{_NAME}(?:trials?|study|studies|data|results)\b[^.;]{{0,40}}\b(?:is\s+(?:enrolling|ongoing|in\s+progress"
    rf"|under\s+way|underway)|are\s+(?:enrolling|ongoing|under\s?way)|met\s+its|started\s+in|has\s+(?:started|begun)|began"
    rf"|showed|enrolled|completed\s+enrol\w+|demonstrated|reported)|\b(?:start\s+in\s+\w+"
    rf"|start|results)\s+of\s+(?:its\s+|the\s+|an?\s+)?{_phase(3)}\b|\b(?:its|our"
    rf"|the)\s+(?:second\s+)?{_phase(4)}\s+{_NAME}trial\b[^.;]{{0,60}}\b(?:results|met"
    rf"|showed)|\b(?:ongoing|current|recent(?:ly\s+completed)?)\s+(?:\w+\s+)?{_phase(5)}",
    literals=["phase"],
    version=2,
    examples=[
        "the first patient was dosed in a Phase 1 trial",
        "we dosed the first patient in our Phase 2b trial",
        "Phase 3 LYRA trial of RZM-417 in PNH is enrolling",
        "following the results of its Phase 2 trial",
        "Phase 1 data, reported in June, showed",
        "the ongoing global Phase 3 trial",
    ],
    counterexamples=["upon dosing of the first patient in a Phase 3 trial"],
)
EARNED = rule(
    "phase.milestone_earned",
    rf"\b(?:received|paid|earned|achieved|recogni[sz]ed|triggered)\b(?:[^.;]|\.\d){{0,120}}\b(?:upon|on|following|for|after|in\s+connection"
    rf"\s+with|by)\s+(?:the\s+)?(?:initiation|start|commencement|dosing|beginning|completion)\s+(?:of\s+)?[^.;]{{0,50}}?\b{PHASE}",
    literals=["phase"],
    examples=[
        "received a milestone payment of $7 million in 2015 upon the initiation of a Phase 2 clinical trial",
        "paid one milestone in 2007 on the commencement of the Phase II trial",
    ],
    counterexamples=["will pay upon the initiation of a Phase 2 trial"],
)
PIVOTAL_TRIAL = rule(
    "phase.pivotal",
    rf"\b(?:in|into|entered|entering|conducting|completed|started|initiated|undergoing)\s+{_KIND}{PIVOTAL}",
    literals=["pivotal", "registration"],
    examples=["which is now in a pivotal trial for uveitis", "a drug entering pivotal trials"],
    counterexamples=["upon the start of a pivotal trial"],
)
FIRST_IN_HUMAN = rule(
    "phase.first_in_human",
    r"\bin\s+(?:an?\s+|the\s+)?(?:ongoing\s+)?first-in-human\s+(?:trial|study)",
    literals=["first-in-human"],
    examples=["is in a first-in-human study"],
    counterexamples=["a first-in-human trial will start"],
)
DISCOVERY = rule(
    "phase.discovery",
    r"\bat\s+the\s+discovery\s+stage|\bdiscovery[\s-]stage\b|\b(?:the\s+discovery\s+of"
    r"|to\s+discover(?:\s+and\s+develop)?|directed\s+to\s+the\s+discovery|to\s+(?:make|find|identify|generate))\b[^.;]{0,60}"
    r"\b(?:compounds?|candidates?|antagonists?|inhibitors?|degraders?|oligonucleotides?|antibod\w+|medicines|therap\w+)\b"
    r"|\bdiscover\s+and\s+develop\b"
    r"|\bresearch\s+collaboration\s+to\s+discover\b|\b(?:perform|carry\s+out|conduct)s?\s+(?:the\s+)?research\s+(?:on|against|for)\b",
    literals=["discover", "to make", "to find", "to identify", "to generate", "research"],
    version=2,
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
    r"\bpre-?clinical(?:-stage)?\s+(?:[\w-]+\s+){0,3}?(?:candidate|compound|antibod\w+|inhibitor|antagonist|agonist|program|asset"
    r"|stage|molecule|product|development\s+for|therap\w+|vaccine|RNA|oligonucleotide|peptide|drug|conjugate|degrader)"
    r"|\bin\s+(?:(?:advanced|late|early)\s+)?(?:IND-enabling|pre-?clinical\s+(?:development|stud|testing|research|stage|trials?))"
    r"|\b(?:is|are)\s+(?:still\s+)?pre-?clinical\b(?!\s+\w)|\bpre-?clinical\s+stud(?:y|ies)\b[^.;]{0,40}\b(?:was|were|has\s+been"
    r"|have\s+been)\s+(?:completed|finished|concluded)\b|\bIND-enabling\s+studies\b|\bin\s+vivo\s+pre-?clinical\s+study\b",
    literals=["clinical", "ind-enabling"],
    version=2,
    examples=[
        "a preclinical bispecific antibody",
        "in IND-enabling studies",
        "the Company's preclinical antibody",
        "our preclinical mRNA candidate",
        "It is in preclinical testing",
        "our preclinical small interfering RNA for gout",
        "all of which are preclinical.",
        "Preclinical studies of RZM-8 were completed in May",
    ],
    counterexamples=["preclinical milestones", "clinical trial", "non-clinical and preclinical development activities"],
)
_APPLICATION = (
    r"(?:NDA|BLA|MAA|PMA|ANDA|JNDA|sNDA|(?:(?:biologics\s+)?licen[sc]e|new\s+drug|drug|marketing\s+authori[sz]ation|premarket\s+approval)"
    r"\s+application|510\(k\)\s+(?:application|submission|notification))"
)
FILED = rule(
    "phase.filed",
    rf"\bpending\s+(?:\w+\s+){{0,3}}(?:NDA|BLA|MAA|application)|\b{_APPLICATION}\b[^.;]{{0,90}}\b(?:was|were|has\s+been|is|are"
    rf"|currently)\s+(?:accepted|under\s+(?:active\s+)?(?:review|evaluation)|pending|submitted|filed)|\bfiled\s+for\s+approval\b"
    rf"|\bpending\s+premarket|\b(?:filed|submitted|completed\s+its\s+review\s+of)\s+(?:an?|the|its|our)\s+(?:amended\s+)?"
    rf"{_APPLICATION}|\bunder\s+(?:priority\s+|active\s+)?(?:regulatory\s+)?review\s+(?:by|at|with)\s+(?:the\s+)?(?:U\.S\.\s+)?"
    rf"(?:FDA|Food|EMA|European|PMDA|NMPA|MHRA|Health)|\bPDUFA\b[^.;]{{0,30}}\bdate\b|\bawaiting\s+(?:\w+\s+)?(?:marketing\s+)?approval",
    literals=[
        "nda", "bla", "maa", "pma", "application", "filed for", "pending", "510(k)", "review", "pdufa", "awaiting",
        "assurance",
    ],
    version=2,
    examples=[
        "A biologics license application for LS in osteoporosis was accepted by the NMPA",
        "filed for approval in Europe in March",
        "In June the company filed a New Drug Application with the agency",
        "is under review by the FDA",
    ],
    counterexamples=["upon filing of an NDA", "an NDA filing fee"],
)  # fmt: skip
_AUTHORITY = (
    r"(?:FDA|EMA|MHLW|NMPA|CFDA|SFDA|PMDA|MHRA|TGA|U\.S\.\s+Food\s+and\s+Drug|US\s+FDA|Food\s+and\s+Drug|Health\s+Canada|European\s+Commission"
    r"|[A-Z][\w.]+\s(?:[A-Z]\w+\s){0,3}(?:Agency|Authority|Commission|Administration|Ministry|Department))"
)
APPROVED = rule(
    "phase.approved",
    rf"\b(?:is|was|were|are|has\s+been|have\s+been|already|first)\s+(?:currently\s+|already\s+)?(?:approved|cleared|registered)\s+(?:for"
    rf"\s+(?:sale|marketing|use\s+in|the\s+treatment)|in\s+(?:the\s+)?(?-i:[A-Z])|by\s+the\s+{_AUTHORITY})"
    rf"|\b(?:FDA|Food\s+and\s+Drug\s+Administration|European\s+Commission|EMA|Health\s+Canada|MHLW|PMDA|NMPA|TGA)\s+(?:has\s+)?(?:approved|cleared|granted\s+(?:marketing\s+)?authori[sz]ation)"
    rf"|\bholds\s+the\s+marketing\s+authori[sz]ation|\b(?:that|FDA|marketing|regulatory)\s+approval\s+was\s+(?:obtained|granted|received)\b|\b(?:FDA|EMA|EU)-approved\b"
    rf"|\bapproved\s+(?:in|by)\s+(?:the\s+)?(?:{_AUTHORITY}|United\s+States|U\.S\.|Europe|European\s+Union|Japan|Canada)[^.;]{{0,20}}"
    rf"\b(?:since|in)\s+(?:\w+\s+)?(?:19|20)\d\d|\b(?:has|have|had)\s+(?:already\s+)?(?:received|obtained)\s+(?:\w+\s+)?(?:FDA\s+|EMA\s+"
    rf"|marketing\s+|regulatory\s+|510\(k\)\s+)?(?:approval|clearance|authori[sz]ation)\s+(?:in|from|for|by)\b"
    rf"|\bthe\s+approved\s+(?:NDA|BLA|PMA|ANDA)\b|\ban?\s+approved\s+(?:[\w-]+\s+){{0,3}}(?:corticosteroid|drug|product|formulation|therapy"
    rf"|treatment|antibody|vaccine|device|inhaler|medicine|biologic)|\bCE[\s-]marked\b|\b(?:received|obtained|bears?|carries|has|have|with)\s+(?:an?\s+|the\s+|its\s+)?CE[\s-]mark(?:ing)?\b"
    rf"|\breceive[sd]?\s+(?:FDA\s+(?:marketing\s+)?(?:approval|clearance)|510\(k\)\s+clearance)\b",
    literals=["approv", "authori", "cleared", "registered", "ce mark", "ce-mark", "clearance"],
    version=2,
    examples=[
        "is approved for sale in Canada",
        "which the FDA approved in 2019",
        "The European Commission approved PEX",
        "SIT holds the marketing authorisation for the Product",
        "That approval was obtained on December 20",
        "approved in the United States since 2020",
        "has received approval in the United Kingdom for",
        "was approved by the U.S. Food and Drug Administration in 2016",
        "an approved inhaled corticosteroid",
        "It received 510(k) clearance from the agency",
        "which the Food and Drug Administration approved in 1994",
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
    r"\b(?:now|currently)\s+(?:sold|marketed)\b|\bmarketed\s+(?:product|for|in\s+the|by\s+(?:us|the\s+company|(?-i:[A-Z])\w*)|(?:\w+\s+)?(?:patch"
    r"|drug|tablet|cream|vaccine|therapy|brand))\b"
    r"|\b(?:we|which\s+we|company)\s+(?:sells?|markets?)\s+(?-i:[A-Z])|\bcommercially\s+available\b"
    r"|\bhad\s+(?:annual\s+)?net\s+sales\s+(?:in|of)\b|\bWe\s+sell\b|\bon\s+the\s+market\b"
    r"|\bmarkets\s+(?:and\s+sells\b|the\s+product\b)"
    r"|(?<!to )\b(?:markets|sells)\s+[\w®™-]+(?:\s\([\w -]{1,30}\))?\s+(?:in|throughout)\s+(?:the\s+)?(?-i:[A-Z])"
    r"|\b(?:is|are)\s+(?:sold|marketed)\s+(?:in|by|as|for|under|throughout)\b|\b(?:was|were|has\s+been|been)\s+"
    r"(?:first\s+|commercially\s+)?launched\b|\bwe\s+launched\s+in\b|\blaunched\s+(?-i:[A-Z])[\w®™-]+\s+in\b|\b(?:has|have|had)\s+(?:been\s+)?(?:marketed|sold)\s+(?:in|by|since"
    r"|(?-i:[A-Z])|the\s+product)|\bwhich\s+(?:sells|markets)\s+(?-i:[A-Z])|\bsells\s+(?-i:[A-Z])[\w®()-]+\s+(?:in|throughout)\b|\b(?:net\s+)?sales\s+of"
    r"\s+(?:the\s+)?(?-i:[A-Z])[\w®™-]+(?:\s(?:in|for)\s[^.;]{0,60})?\s(?:were|was|totall?ed|amounted|reached|grew)\b",
    literals=["market", "sell", "sold", "commercially available", "sales", "launched"],
    version=2,
    examples=[
        "a topical corticosteroid marketed for psoriasis",
        "our marketed product OVES",
        "We sell PEXA tablets",
        "now sold as PEXA",
        "DERMA had net sales in the United States of",
        "and is sold in 61 countries",
        "it was launched by Corvane in March 2017",
        "has marketed QUORADIN in Canada",
        "Net sales of QUORADIN in Canada were $4 million",
        "Hallund launched QUORADIN in Norway",
        "the licensee markets osrelide in Brazil as",
        "a kinase inhibitor marketed by Hallund",
    ],
    counterexamples=[
        "marketing approval",
        "to market",
        "rights to market and sell",
        "shall not have sold any products",
    ],
)
STAGES = {
    DISCOVERY: "discovery",
    PRECLINICAL: "preclinical",
    FIRST_IN_HUMAN: "phase_1",
    PIVOTAL_TRIAL: "phase_3",
    FILED: "filed",
    APPROVED: "approved",
    MARKETED: "marketed",
}
"""Rules that tell a stage without a number."""

RULES = rule_set(IN_PHASE, COMPLETED, READY, UNDER_WAY, EARNED, *STAGES)
LOOKS_BACK: frozenset[Rule] = frozenset({UNDER_WAY, EARNED})
"""Rules whose own words say that it has happened."""
