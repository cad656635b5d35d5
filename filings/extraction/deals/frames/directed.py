"""Frames with a giver and a taker: licences, options, distribution, sales of assets and of royalties."""

from __future__ import annotations

from filings.extraction.deals.frames.clauses import ENTITY
from filings.extraction.deals.frames.parts import AUX, GAP, LEAD, RIGHT, SIDE, TAKER, A, B, frame
from filings.extraction.deals.frames.transfers import TRANSFERS

DIRECTED = (
    frame(
        "license.grant-dative",
        rf"(?P<g>{SIDE}){GAP}{{0,160}}?\b(?:grant(?:ed|s|ing)?|giv(?:es|en|ing)|gave|award(?:ed"
        rf"|s))\s(?:back\s)?(?:to\s)?(?:the\s)?(?P<t>{SIDE})"
        rf"{GAP}{{0,140}}?\b{RIGHT}\b",
        literals=("grant", "gave", "give", "giving", "award"),
        examples=(f"{A} granted {B} an exclusive license to develop X.", f"{A} has granted to {B} rights to X."),
        counterexamples=(f"{A} granted a license to make X.",),
        priority=30,
    ),
    frame(
        "license.grant-to",
        rf"(?P<g>{SIDE}){GAP}{{0,160}}?\b(?<!was\s)(?<!were\s)(?<!been\s)grant(?:ed|s|ing)?\s{GAP}{{0,160}}?\b{RIGHT}\b"
        rf"{GAP}{{0,200}}?\bto\s{LEAD}(?P<t>{TAKER})",
        literals=("grant",),
        examples=(f"{A} granted an exclusive license for X to {B}.",),
        counterexamples=(
            f"{A} signed a term sheet for the grant of a license to X, {B}'s prodrug.",
            f"{B} was granted a license to use {A}'s X.",
        ),
        priority=28,
    ),
    frame(
        "license.verb-to",
        rf"(?P<g>{SIDE})(?<!['’])(?<!['’]s){AUX}\s(?:exclusively\s)?(?:out-?|sub-?)?licen[cs](?:e[sd]?"
        rf"|ing)\s{GAP}{{0,200}}?\bto\s{LEAD}(?P<t>{SIDE})",
        literals=("licens", "licenc"),
        examples=(
            f"{A} licensed X to {B}.",
            f"{A} has out-licensed X in Japan to {B}.",
            f"{A} licensed to {B} the rights.",
        ),
        counterexamples=(f"{A}'s license rights were granted to it by {B}.",),
        priority=28,
    ),
    frame(
        "license.agreement-for-its",
        rf"(?P<g>{SIDE}){AUX}\s(?:signed|entered\sinto|executed|concluded|announced)\s(?:an?\s)?(?:[\w-]+,?\s){{0,4}}?licen[cs]\w+\s"
        rf"agreement\swith\s{LEAD}(?P<t>{ENTITY})\s(?:for|covering|on)\s(?:the\s)?(?:application|use)\s(?:of\s)?its\s",
        literals=("agreement with",),
        examples=(
            f"{A} has signed a definitive licensing agreement with {B} for the application of its X technology.",
        ),
        counterexamples=(f"{A} has signed a licensing agreement with {B} for X.",),
        priority=32,
    ),
    frame(
        "license.pays-partner-for",
        rf"(?P<t>{SIDE})(?:\s(?:will|shall|has|have|is|are|agreed|to|also|then|must)){{0,3}}\s(?:pay|pays|paid|paying)\s"
        rf"(?:[\w.’'-]+,?\s){{0,5}}?(?P<g>{SIDE})\s{GAP}{{0,80}}?\bfor\s(?!licen){GAP}{{0,100}}?\b(?:rights|licen[cs]e)\b",
        literals=("pay", "paid"),
        examples=(
            f"{B} is to pay fellow Danish drugmaker {A} for exclusive marketing rights to X.",
            f"{B} paid {A} an upfront fee of $5 million for the rights to X.",
        ),
        counterexamples=(f"{B} paid {A} for its services.",),
        priority=25,
    ),
    frame(
        "license.passive-to",
        rf"(?:\b(?:is|are|was|were|been|be)\s)(?:exclusively\s)?(?:sub-?"
        rf"|out-?)?licen[cs]ed\s{GAP}{{0,60}}?\bto\s{LEAD}(?P<t>{SIDE})(?:\sby\s{LEAD}(?P<g>{SIDE}))?",
        literals=("licens", "licenc"),
        examples=(f"X is licensed to {B}.", f"X is licensed to {B} by {A}."),
        priority=27,
    ),
    frame(
        "license.granted-by",
        rf"(?:(?P<t>{SIDE}){GAP}{{0,160}}?)?\b(?:{RIGHT})\s{GAP}{{0,60}}?\b(?:granted|given|awarded"
        rf"|held){GAP}{{0,40}}?\sby\s{LEAD}(?P<g>{SIDE})",
        literals=("granted", "given", "awarded", "held"),
        examples=(f"X is held under a licence granted in 2014 by {A}.", f"{B} has a license granted by {A}."),
        counterexamples=(f"{A} granted {B} a license.",),
        priority=22,
    ),
    frame(
        "license.owed-under",
        rf"(?P<t>{SIDE}){GAP}{{0,100}}?\b(?:owed|payable|due|pays?"
        rf"|paid)\s(?:\w+\s){{0,2}}?to\s(?P<g>{SIDE})\s(?:under|pursuant\sto)\s(?:the|an?|its"
        rf"|their)\s{GAP}{{0,60}}?\b[Ll]icen[cs]e(?:\s[Aa]greement)?\b",
        literals=("under", "pursuant"),
        examples=(
            f"{B} alone shall pay all sums owed to {A} under the exclusive patent license agreement of August 9, 2016.",
        ),
        priority=19,
    ),
    frame(
        "license.under-its-agreement",
        rf"\blicen[cs]ed\s(?:\w+\s)?(?:under|pursuant\sto)\s(?:the\s)?(?P<t>{ENTITY})['’]s?\s{GAP}{{0,80}}?\b"
        rf"(?:[Aa]greement|[Ll]icen[cs]e)\s(?:\w+\s)?with\s{LEAD}(?P<g>{SIDE})",
        literals=("licens", "licenc"),
        examples=(f"any patents licensed under {B}'s License Agreement with {A} of 2003",),
        counterexamples=(f"the patents licensed to {B} under its agreement with {A}",),
        priority=29,
    ),
    frame(
        "license.of-technology",
        rf"\b(?:licen[cs]e|rights)\s(?:of|to|under|in)\s(?:the\s)?(?P<g>{ENTITY})['’]s?\s{GAP}{{0,80}}?\bgranted\sto\s"
        rf"(?P<t>{SIDE})",
        literals=("granted to",),
        examples=(f"Under a non-exclusive licence of {A}'s linker technology granted to {B} in 2016",),
        priority=26,
    ),
    frame(
        "license.from",
        rf"(?:(?P<t>{SIDE}){GAP}{{0,160}}?)?\b(?:sub-?|in-)?licen[cs](?:e|es|ed|ing"
        rf"|e\sagreement)\b(?!\s(?:income"
        rf"|fees?|revenue|receipts|consideration|payments?)){GAP}{{0,160}}?\bfrom\s(?!the\s(?:day|date|time|end|moment|start|beginning))"
        rf"{LEAD}(?P<g>{SIDE})",
        literals=("licens", "licenc"),
        examples=(
            f"{B} obtained an exclusive license to X from {A}.",
            f"{B} discovered it under a license from {A}.",
            f"{B} in-licensed X from {A}.",
        ),
        priority=20,
    ),
    frame(
        "license.rights-from",
        rf"(?P<t>{SIDE}){GAP}{{0,120}}?\b(?:obtain(?:ed|s)?|acquir(?:ed|es)|receiv(?:ed|es)|secur(?:ed|es)"
        rf"|gain(?:ed|s))\s{GAP}{{0,40}}?\brights\b{GAP}{{0,160}}?\bfrom\s{LEAD}(?P<g>{SIDE})",
        literals=("rights",),
        examples=(f"{B} obtains rights outside China to X from {A}.",),
        priority=21,
    ),
    frame(
        "license.from-acquired",
        rf"(?P<t>{SIDE}){GAP}{{0,120}}?\b(?:obtain(?:ed|s)?|acquir(?:ed|es)|receiv(?:ed|es)|secur(?:ed"
        rf"|es))\sfrom\s{LEAD}(?P<g>{SIDE}){GAP}{{0,80}}?\b{RIGHT}\b",
        literals=("from",),
        examples=(f"{B} acquired from {A} exclusive rights to sell X.", f"{B} obtained from {A} a worldwide license."),
        priority=29,
    ),
    frame(
        "license.from-which",
        rf"(?P<g>{SIDE}),?\sfrom\s(?:which|whom)\s(?P<t>{SIDE}){AUX}\s(?:holds?|licens\w+|obtain\w*|received"
        rf"|has|have){GAP}{{0,60}}?\b{RIGHT}\b",
        literals=("from which", "from whom"),
        examples=(f"X originated at {A}, from which {B} holds an exclusive license.",),
        priority=32,
    ),
    frame(
        "license.licensee-of",
        rf"(?P<t>{SIDE}){AUX}{GAP}{{0,80}}?\b(?:is|been|as|became|becomes|become|remains)\s(?:the\s"
        rf"|an?\s)?(?:(?P<g>{ENTITY})(?:['’]s?)?\s)?(?:exclusive\s|sole\s|our\s|its\s)*(?:sub-?)?licensee\b",
        literals=("licensee",),
        examples=(f"{B} has since 2018 been {A}'s exclusive licensee for X in Europe.",),
        priority=24,
    ),
    frame(
        "license.its-licensee",
        rf"(?P<g>{ENTITY}){GAP}{{0,160}}?\b(?:its|our)\s(?:exclusive\s|sub)?licensee\s(?:(?:for|in"
        rf"|of)\s[\w\s]{{1,30}})?,?\s?(?P<t>{ENTITY})",
        literals=("licensee",),
        examples=(f"{A} passes on what it is owed by its licensee for Europe, {B}.",),
        priority=18,
    ),
    frame(
        "license.is-licensee-of",
        rf"(?P<t>{SIDE}){GAP}{{0,80}}?\b(?:is|are|was|were|became)\s(?:the\s"
        rf"|an?\s)?(?:exclusive\s)?licensees?\s{GAP}{{0,80}}?\bof\s{LEAD}(?P<g>{SIDE})",
        literals=("licensee",),
        examples=(f"{B} is the licensee of certain patents of the {A}.",),
        priority=25,
    ),
    frame(
        "license.held-to-givers",
        rf"(?P<t>{SIDE}){AUX}\s(?:currently\s)?(?:holds?|held|retains|has|have)\s(?!(?:\w+\s)?(?:enter|sign|execut|announc|agreed))"
        rf"{GAP}{{0,80}}?\b(?:licen[cs]e"
        rf"|rights)\b{GAP}{{0,60}}?\b(?:to|for|under|in)\s(?P<g>{ENTITY})['’]s?\s",
        literals=("hold", "held", "retain", "has", "have"),
        examples=(f"{B} currently holds exclusive global rights to {A}'s two drug candidates.",),
        priority=13,
    ),
    frame(
        "license.held-by-taker",
        rf"(?P<t>{SIDE}){AUX}\s(?:currently\s)?(?:holds?|held|retains|had)\s(?:an?\s|the\s)?(?:exclusive"
        rf"|non-exclusive|co-exclusive|sole|worldwide|global|{RIGHT}){GAP}{{0,80}}?\b(?:{RIGHT})\b",
        literals=("hold", "held", "retain", "had"),
        examples=(f"{B} has held an exclusive license to X.", f"{B} has had exclusive rights to X since 1998."),
        priority=12,
        confidence=0.6,
    ),
    frame(
        "license.agreement-to-use",
        rf"(?P<t>{SIDE}){GAP}{{0,80}}?\b[Ll]icens(?:e|ing)\s(?:[Aa]greement\s)?with\s(?P<g>{SIDE})\s(?:to\s"
        rf"(?:use|utili[sz]e|access)|for\s(?:the\s)?use\sof)\b",
        literals=("to use", "to utili", "to access", "use of"),
        examples=(f"{B} has a broad licensing agreement with {A} to utilize their cell line.",),
        priority=36,
    ),
    frame(
        "license.milestone-from",
        rf"(?P<g>{SIDE}){GAP}{{0,100}}?\b(?:receiv(?:ed|es)|receipt\sof|earn(?:s|ed)|(?:will|set\sto|due\sto"
        rf"|is\sto)\s(?:now\s)?receive)\s{GAP}{{0,60}}?\b(?:milestone"
        rf"|licens\w+)\s(?:payment|fee|income){GAP}{{0,40}}?\bfrom\s(?:[\w.’'-]+,?\s){{0,5}}?(?P<t>{ENTITY})",
        literals=("milestone", "licens"),
        examples=(
            f"{A} today announced receipt of a $100,000 milestone payment from {B}.",
            f"{A} receives $150K milestone payment from {B}",
        ),
        priority=23,
    ),
    frame(
        "license.milestone-to",
        rf"(?P<t>{SIDE}){GAP}{{0,200}}?\b(?:trigger\w*|pays?|paid|paying|owes?|owed|ma[dk]es?|making)\s{GAP}{{0,60}}?"
        rf"\bmilestone\spayment{GAP}{{0,40}}?\bto\s(?P<g>{ENTITY})",
        literals=("milestone",),
        examples=(f"{B} has received approval for X, triggering a $7.5 million milestone payment to {A}.",),
        priority=23,
    ),
    frame(
        "license.paid-for",
        rf"(?P<t>{SIDE}){AUX}\s(?:paid|pays|will\spay)\s(?P<g>{ENTITY})\s{GAP}{{0,60}}?\bfor\s(?:an?|the)\s(?:[\w-]+,?\s){{0,3}}?"
        r"(?:licen[cs]e|rights|option)\b",
        literals=("paid", "pay"),
        examples=(f"{B} paid {A} $8.0 million for an exclusive option to license X outside North America.",),
        priority=25,
    ),
    frame(
        "license.returned",
        rf"(?P<t>{SIDE}){AUX}\s(?:returned|return|returning)\s(?:(?!to\b)[\w-]+\s){{0,4}}rights\b"
        rf"(?:{GAP}{{0,60}}?\bto\s{LEAD}(?P<g>{ENTITY}))?",
        literals=("return",),
        examples=(f"{B} has returned all rights to X.", f"{B} returned the rights to X to {A}."),
        priority=22,
    ),
    frame(
        "license.returned-to",
        rf"(?P<t>{SIDE}){AUX}\s(?:returned|returns?|returning)\sto\s{LEAD}(?P<g>{SIDE})\s{GAP}{{0,60}}?\brights\b",
        literals=("return",),
        examples=(f"{B} returns to {A} the rights to develop X.",),
        counterexamples=(f"{B} returned to profit.",),
        priority=29,
    ),
    frame(
        "license.listed",
        rf"^\W{{0,4}}(?P<t>{ENTITY})\s?(?:-|–|—|:)\s?(?:Licensed|Secured\san?\slicen[cs]e|Obtained\san?\slicen[cs]e"
        rf"|Exclusive\slicen[cs]e|In-licensed|Entered\sinto\san?\s(?:deal|licen[cs]\w+))",
        literals=("licens", "licenc", "deal"),
        examples=(f"{B} - Licensed X for global development and commercialization.",),
        priority=23,
    ),
    frame(
        "license.under-which-receives",
        rf"under\swhich\s(?P<t>{SIDE}){AUX}\s(?:receive[sd]?|obtain(?:s|ed)?|acquire[sd]?|held"
        rf"|holds)\s{GAP}{{0,60}}?\b{RIGHT}\b",
        literals=("under which",),
        examples=(f"signed a Sublicense Agreement under which {B} received the exclusive right to sell X.",),
        priority=16,
    ),
    frame(
        "license.agreement-gives",
        rf"\b[Aa]greement\s(?:also\s)?(?:gives|grants|provides|gave"
        rf"|granted)\s(?:to\s)?(?P<t>{SIDE})\s(?:with\s)?{GAP}{{0,80}}?\b{RIGHT}\b",
        literals=(
            "agreement gives",
            "agreement grants",
            "agreement provides",
            "agreement gave",
            "agreement granted",
            "agreement also",
        ),
        examples=(f"The Borea Agreement gives {B} an exclusive license to develop X.",),
        priority=16,
        confidence=0.8,
    ),
    frame(
        "license.receives",
        rf"(?P<t>{SIDE}){AUX}\s(?:receive[sd]?|obtain(?:s|ed)?|acquire[sd]?)\s(?:an?\s|the\s)?(?:exclusive"
        rf"|non-exclusive|worldwide|global|sole)?,?\s?{GAP}{{0,40}}?\b(?:licen[cs]e|right|rights)\b",
        literals=("receiv", "obtain", "acquir"),
        examples=(f"{B} receives an exclusive, worldwide license to any compound.",),
        priority=10,
        confidence=0.6,
    ),
    frame(
        "option.grant",
        rf"(?P<g>{SIDE}){GAP}{{0,120}}?\bgrant(?:ed|s|ing)?\s(?:to\s)?(?P<t>{SIDE}){GAP}{{0,60}}?\boption\b",
        literals=("option",),
        examples=(f"{A} granted to {B} an exclusive option for rights to X.",),
        counterexamples=(f"{A} granted an option.",),
        priority=31,
    ),
    frame(
        "option.holds",
        rf"(?P<t>{SIDE}){AUX}\s(?:holds?|has|have|held|obtain(?:s|ed)?|receive[sd]?|acquire[sd]?)\s(?:an?\s"
        rf"|the\s)?(?:sole\sand\s)?(?:exclusive\s)?option\b(?!\s(?:fee|payment|exercise))",
        literals=("option",),
        examples=(f"For each target, {B} holds an exclusive option.",),
        priority=14,
        confidence=0.7,
    ),
    frame(
        "option.held-by",
        rf"\boption\s{GAP}{{0,30}}?held\s{GAP}{{0,30}}?by\s(?P<t>{SIDE})",
        literals=("option",),
        examples=(f"The option held since 2019 by {B} to take a licence of X lapsed.",),
        priority=30,
    ),
    frame(
        "option.exercise",
        rf"(?P<t>{SIDE}){AUX}\s(?:exercis(?:ed|ing)\s(?:its|the|an?)\s(?:\w+\s)?option|opted\sin)\b",
        literals=("exercis", "opted in"),
        examples=(f"that {B} was exercising its option for the first of the targets.", f"{B} has opted in to X."),
        priority=26,
    ),
    frame(
        "distribution.appoint",
        rf"(?P<g>{SIDE}){GAP}{{0,120}}?\bappoint(?:ed|s|ing)?\s(?P<t>{SIDE}){GAP}{{0,60}}?\bdistributor\b",
        literals=("distributor",),
        examples=(f"{A} appointed {B} as its exclusive distributor of X.", f"{A} appoints {B} exclusive distributor."),
        priority=33,
    ),
    frame(
        "distribution.right",
        rf"(?P<g>{SIDE}){GAP}{{0,120}}?\b(?:giv\w+|grant\w+|gave)\s(?P<t>{SIDE}){GAP}{{0,60}}?\bright\s(?:to\s)"
        rf"?distribute\b",
        literals=("distribute",),
        examples=(f"{A} granted {B} the exclusive right to distribute X.",),
        priority=34,
    ),
    frame(
        "distribution.distributor-for",
        rf"(?P<t>{SIDE}){GAP}{{0,60}}?\b(?:is|as|became|becomes|become|been|be|remains?)\s(?:(?P<g>{ENTITY})(?:['’]s?)\s)?(?:the\s|an?\s|our\s"
        rf"|its\s)?(?:(?:non-?|co-?)?exclusive\s|sole\s)?(?:distributor|(?:distribution|marketing)\spartner)\b",
        literals=("distributor", "distribution partner", "marketing partner"),
        examples=(
            f"{B} has been {A}'s exclusive distributor of X.",
            f"{B} becomes {A}'s exclusive distribution partner in Chile.",
        ),
        priority=24,
    ),
    frame(
        "distribution.agreed-to-be",
        rf"(?P<t>{SIDE}){AUX}\s(?:signed|entered\sinto|concluded|has|reached)\s{GAP}{{0,60}}?\bwith\s(?P<g>{ENTITY})\sto\s"
        r"(?:be|become|act\sas|serve\sas)\s(?:the\s|its\s|an?\s)?(?:exclusive\s|sole\s)?(?:\w+\sand\s)?distributor\b",
        literals=("distributor",),
        examples=(f"{B} signed an agreement with {A} to be the exclusive importer and distributor of X.",),
        counterexamples=(f"{B} became the distributor of X with {A}.",),
        priority=35,
    ),
    frame(
        "distribution.distributor-of-products-of",
        rf"(?P<t>{SIDE}){GAP}{{0,60}}?\b(?:is|as|became|becomes|become|been|be|remains?)\s(?:the\s|an?\s)?(?:(?:non-?|co-?)?exclusive\s|sole\s)?distributor\s"
        rf"(?:for|of)\s{GAP}{{0,80}}?\b(?:of|from|by)\s{LEAD}(?P<g>{ENTITY})",
        literals=("distributor",),
        examples=(f"{B} becomes the exclusive distributor for the X product lines of {A} in Canada.",),
        counterexamples=(f"{B} becomes the exclusive distributor of X in Canada.",),
        priority=25,
    ),
    *TRANSFERS,
)
