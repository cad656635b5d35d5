"""Names of products, candidates and technologies: codes, brands, generic names, and names introduced as such."""

from __future__ import annotations

import re

from filings.extraction.grants.asset_substances import SUBSTANCES
from filings.extraction.rules import rule, rule_set
from filings.extraction.vocabulary.generic_names import STEMS
from filings.extraction.vocabulary.product_words import FORMS

CODE = rule(
    "asset.code",
    r"(?<![\w-])(?:[A-Z]{2,6}[a-z]{0,2}-[A-Z]{0,3}\d{1,6}(?:-?[A-Za-z]{1,3})?(?:-\d{1,3}|-[A-Z]{2,4})?"
    r"|[A-Z]{3,5}\s\d{3,4}(?!\d)|[A-Z]{2,4}\d{2,6}[A-Za-z]?(?:-\d{1,2})?|[A-Z]{2}-[A-Z]\d{2}[A-Z]\d{1,3}"
    r"|[A-Z]{1,2}[a-z]{1,4}[A-Z]?[a-z]?\d{3,5})(?![\w-])(?!\s*(?:U\.S\.C|CFR|million|billion|thousand))",
    version=2,
    flags=0,
    examples=["RZM-417", "VEX 210", "KLT 145", "NmAb4312", "PV-31", "RK-088", "QX017", "QQR-GT2", "HQX13", "QR-B01D1"],
    counterexamples=["Iowa City, IA 52242", "Section 4", "Phase 2", "QTX", "SEK 400 million"],
)
SHORT_CODE = rule(
    "asset.short_code",
    r"\b(?:candidate|compound|drug|inhibitor|antibody|agonist|antagonist|vaccine|molecule|known\s+as|called|named|designated"
    r"|coded?)\s+\(?[“\"]?(?P<name>[A-Z]{1,4}[\s-]?\d{2,6}[A-Z]?)(?![\w-])",
    literals=[
        "candidate", "compound", "drug", "inhibitor", "antibody", "agonist", "antagonist", "vaccine", "molecule",
        "known", "called", "named", "designated", "code",
    ],
    flags=0,
    examples=["its drug candidate Q21 in Japan", "a novel inhibitor known as RQ 60475"],
    counterexamples=["vitamin B12", "candidate in 21 countries"],
)  # fmt: skip
MARKED = rule(
    "asset.trade_mark",
    r"(?P<name>\b[A-Z][\w-]{2,30}(?:\s[A-Z][\w-]{2,20})?)\s?(?:®|™|℠|\(R\)|\(TM\))"
    r"(?P<rest>\s[A-Z][a-z]{4,20}(?=\s(?:is|in|for|to|and|was|has|will|product|patch|tablets))|)",
    literals=["®", "™", "℠", "(r)", "(tm)"],
    version=2,
    flags=0,
    examples=["JUNCTIVEX(R)", "BRELODYN® tablets", "its VelloFold™ platform"],
    counterexamples=["the Company (the"],
)
GENERIC = rule(
    "asset.generic",
    rf"\b(?P<name>(?:[a-z]|[A-Z](?![a-z]{{1,9}}rsen\b))[a-z]{{2,24}}(?:{STEMS})(?:-[a-z]{{4}}|-[A-Z])?)(?![\w-])",
    version=2,
    flags=0,
    examples=["orsivaltinib", "leronlimab", "dravacopan", "dalvorelin", "veltraprofen", "quorastaprazan"],
    counterexamples=["Institute", "estate", "Haldorsen"],
)
BRACKETED = rule(
    "asset.bracketed_generic",
    r"(?:®|™|\(R\)|\(TM\)|(?<![A-Z])[A-Z]{5,40}|\b[A-Z]{2,5}-\d{2,5}|(?P<brand>\b[A-Z][a-z]{3,14}(?:\s(?:XR|CR|SR|ER|XL|LA))?))\s"
    r"\((?P<name>(?!(?:collectively|together|formerly|previously|unaudited|continued|hereinafter|excluding|including"
    r"|approximately|income|losses|terminated|estimated|benefit|expense|decrease|increase|restated|audited|deficit)\b)"
    r"[a-z]{6,}(?:-[a-z]{2,4})?(?:\s(?:sodium|potassium|calcium|[a-z]{4,}(?:ate|ide|ine)))?)"
    rf"(?:\s(?:for\s)?[a-z]{{0,14}}\s?{FORMS})?[,)]",
    literals=["("],
    version=2,
    flags=0,
    examples=[
        "CUTISOLV(R) (desofluprate) cream",
        "BRELODYN (pexarvulin)",
        "FEMORIL® (lorestrin)",
        "Quoradin (felbosartan) tablets",
        "Zelarid(R) (zeuprolide acetate for injectable suspension)",
    ],
    counterexamples=["the Company (together)", "Corvane (formerly"],
)
CAPITALS = rule(
    "asset.capitals",
    r"(?<![\w“\"(‘-])(?P<name>[A-Z]{6,14}(?:-[A-Z][A-Z0-9]{1,7})?)(?![\w”\"’-])",
    version=2,
    flags=0,
    examples=["sells BRELODYN tablets", "use of FEMORIL in", "SALVIGEL, a wound dressing"],
    counterexamples=["RZM-417", "“TERRITORY”"],
)
_NOUN = (
    r"(?:[Tt]echnology|[Pp]latform|[Ss]oftware|cell\s+line|engine|[Ss]ystem|[Tt]est|[Aa]ssay|[Kk]it|[Vv]ector|[Dd]evice"
    r"|[Pp]atch|[Vv]accine)"
)
TECHNOLOGY = rule(
    "asset.technology",
    rf"(?<![\w-])(?P<name>(?:(?=[A-Z][\w-]{{0,24}}[A-Z0-9])[A-Z][\w-]{{1,30}}|\d[A-Z])\s{_NOUN})\b"
    r"|(?<![\w-])(?P<brand>[A-Z]{4,14})\s(?:[a-z][\w-]{2,20}\s){1,3}(?:technology|platform|system|engine)\b"
    r"|(?<![\w-])(?P<own>(?:[A-Z][\w-]{1,30}(?:’s|'s)\s)(?:[\w-]{1,30}\s){0,4}?(?:technology|platform))\b",
    literals=[
        "echnology", "latform", "oftware", "cell line", "engine", "ystem", "est", "ssay", "kit", "ector", "evice",
        "atch", "accine",
    ],
    version=2,
    flags=0,
    examples=["the QRBX Technology", "Corbel's plant-derived gel screening technology", "the 5Q Vector"],
    counterexamples=["information technology"],
)  # fmt: skip
CAMEL = rule(
    "asset.camel_case",
    r"(?<![\w“\"(‘’'-])(?P<name>(?:[A-Z][a-z]{2,12}){1,2}[A-Z][a-z]{2,12}(?:-[A-Z][a-z]{2,10})?)(?![\w’'-])",
    flags=0,
    confidence=0.7,
    examples=["distributor of RenoGraft in Japan", "sells LiquidQuest-Lung"],
    counterexamples=["Renograft", "the McGraw"],
)
INTRODUCED = rule(
    "asset.introduced",
    r"\b(?:candidates?|drug|compound|medicine|vaccine|therapy|product|called|named|known\s+as|rights\s+(?:to|for)"
    r"|licen[sc]e\s+(?:to|for|of)|licen[sc]ed|develop|commerciali[sz]e|market|sell|sells|distribute|co-promote|distributor\s+of"
    r"|sales?\s+of|supply\s+of|regarding)\s(?:the\s)?(?P<name>[A-Z][a-z]{4,18}(?:-[A-Z]{1,4}|\s(?:XR|CR|SR|ER|XL|LA|Plus))?)"
    rf"(?=,?\s(?:in|for|as|to|and|is|was|which|under|throughout|worldwide|outside|{FORMS})\b|,?\s\(|[.,;])",
    literals=[
        "candidate", "drug", "compound", "medicine", "vaccine", "therapy", "product", "called", "named", "known",
        "rights", "licen", "develop", "commerciali", "market", "sell", "distribut", "co-promote", "sale", "supply",
        "regarding",
    ],
    flags=0,
    confidence=0.6,
    examples=[
        "the exclusive right to develop and commercialize Quexuprazol in Canada",
        "the drug known as Quintoplor (RQ 60475)",
        "to market Zelarid tablets",
    ],
    counterexamples=["the right to develop the product", "license to Marchwood Biosciences"],
)  # fmt: skip
LOWER = rule(
    "asset.introduced_in_small_letters",
    r"\b(?:candidates?|drug|compound|called|named|known\s+as|rights\s+(?:to|for)|licen[sc]e\s+(?:to|for)|licen[sc]ed|develop"
    r"|commerciali[sz]e|market|sell|distribute|development\s+of|products\s+containing)\s(?P<name>[a-z]{7,20}),\s(?:an?|our|its"
    r"|the)\s(?:[\w/-]+\s){0,6}?(?:inhibitor|antagonist|agonist|modulator|activator|blocker|compound|drug|medicine|antibiotic"
    r"|analog(?:ue)?|hormone|steroid|candidate|peptide|protein|antibody|prodrug|derivative|molecule)\b",
    literals=[
        "candidate", "drug", "compound", "called", "named", "known", "rights", "licen", "develop", "commerciali",
        "market", "sell", "distribut", "products containing",
    ],
    confidence=0.7,
    examples=["the right to develop quorsamine, an oral orexin antagonist", "rights to felbosartone, its inhibitor"],
    counterexamples=["licensed quickly, and a drug", "to develop products"],
)  # fmt: skip
MADE_BY = rule(
    "asset.made_by",
    r"\b(?:use|uses|licen[sc]e[sd]?|rights\s+to|obtain\w*|acquir\w+)\s+(?:an?"
    r"|the)\s+(?P<name>(?:[\w-]+\s){1,5}?(?:identified|discovered|developed"
    r"|invented)\s+by\s+[A-Z][\w&-]+(?:\s[A-Z][\w&-]+){0,3})",
    literals=["identified", "discovered", "developed", "invented"],
    examples=[
        "Marchwood will use a taste receptor discovered by Corbel Vaccines, a subsidiary",
        "WILL USE A TASTE RECEPTOR DISCOVERED BY CORBEL VACCINES, A",
    ],
    counterexamples=["identified by the committee", "drugs developed in Japan"],
)
HYPHENED = rule(
    "asset.hyphened",
    r"(?<![\w“\"(‘’'-])(?P<name>(?!(?:Anti|Non|Pre|Post|Pan|Sub|Inter|Multi|Co|Ex|Mid|Pro|Semi|Class|Type|Series|Phase|Step)-)"
    r"(?:[A-Z][a-z]{1,10}[A-Z][a-z]{2,10}-[A-Z]{3,5}|[A-Z][a-z]{2,10}-[A-Z]{3,5}|[A-Z]{2,4}-[A-Z]{3,5}|[A-Z]{3,4}-[A-Z][a-z]{2,7}(?<!ed)(?<!ing)))"
    r"(?![\w’'-])(?=[,.;]|\s(?:in|for|is|to|and|was|under|\())",
    flags=0,
    confidence=0.6,
    examples=[
        "a license to AdTrel-FIX, a gene therapy",
        "the autoinjector known as KB-MTX.",
        "a license to QRB-Gel, a",
    ],
    counterexamples=["Anti-VEGF in", "FDA-Approved in", "Co-CEO to"],
)
LICENSED = rule(
    "asset.subject_of_a_licence",
    r"\b(?P<name>[A-Z][a-z]{4,18})\s(?:is|was|are|were|has\sbeen|had\sbeen)\s(?:exclusively\s)?(?:in-|out-|sub)?licen[sc]ed"
    r"\s(?:to|from|by)\b",
    literals=["licen"],
    flags=0,
    confidence=0.7,
    examples=["Quexamax is licensed to the Company by", "Zelarid was in-licensed from Corvane"],
    counterexamples=["the product is licensed to"],
)
DEVICE = rule(
    "asset.capitalised_device",
    r"(?<![\w“\"‘’'-])(?P<name>(?:[A-Z][a-z][\w-]{1,16}\s){1,4}(?:System|Adhesive|Stent|Graft|Catheter|Implant|Device|Valve|Pump"
    r"|Test|Assay|Kit|Patch|Laser|Scaffold|Sealant|Dressing|Monitor|Sensor|Inhaler|Injector|Autoinjector|Lens|Needle|Balloon"
    r"|Analyzer|Analyser|Hemostat|Mesh|Matrix|Filter|Probe|Spray|Gel|Cream|Tablets|Capsules))(?![\w’'-]|\s[A-Z])",
    literals=[
        "system", "adhesive", "stent", "graft", "catheter", "implant", "device", "valve", "pump", "test",
        "assay", "kit", "patch", "laser", "scaffold", "sealant", "dressing", "monitor", "sensor", "inhaler",
        "injector", "lens", "needle", "balloon", "analy", "hemostat", "mesh", "matrix", "filter", "probe",
        "spray", "gel", "cream", "tablets", "capsules",
    ],
    flags=0,
    confidence=0.65,
    examples=["distributor of the Tarnex Stent Graft System and", "sells Corvaglue Surgical Adhesive, including"],
    counterexamples=["Quality Systems", "the stent system"],
)  # fmt: skip
NAMES = rule_set(
    CODE, SHORT_CODE, MARKED, GENERIC, BRACKETED, CAPITALS, TECHNOLOGY, CAMEL, HYPHENED, LICENSED, INTRODUCED, LOWER,
    MADE_BY, DEVICE, *SUBSTANCES,
)  # fmt: skip
NOT_CODES = re.compile(
    r"^(?:THE|FOR|AND|ACT|HIV|DM|WO|EP|PCT|SK|US-|EX|ASC|ASU|IFRS|IAS|COVID|SARS|CD|PD|IL|HER|SEC|ISO|ICH|USC|CFR|NO"
    r"|RULE|FORM|ITEM|DE|NY|MA|CA|NJ|PA|US|EU|UK|FIN|SFAS|EITF|TLR|VEGF|GLP|CYP|HLA|TNF|Form|Item|Rule|Note|Page"
    r"|Suite|DU|ST|NASDAQ|NYSE|SIX|TSE|LSE|MR|DR|CUSIP|ISIN|ID|IFN|BRCA|JAK|KIT|FGF|EGFR|PIPE|GAAP|LIBOR|RMB|USD|EUR"
    r"|GBP|JPY|CHF|DKK|AUD|CAD|HKD|SEK|NOK|KRW|INR|NIS|ILS|SGD|NZD|BRL|TWD|FAS|SAB|SOP|AICPA|APB|MHC|GPCR|CXCR|CCR|FGFR"
    r"|PDGF|ERK|MEK|RAF|BRAF|KRAS|PARP|CDK|HDAC|GABA|NMDA|FTSE|BOX|Q[1-4]|FY|CY|MMP|LDL|HDL|GJB|SNP|DNA|RNA|ATCC|NDC|UTC"
    r"|GMT|[BSFK]|LLC|LTD|INC)[-\s]?\d|^(?:(?:CH|DK)-|(?:QLD|NSW|VIC|TAS)\s?)\d{4}$|^(?:D|F|I)-\d{5}$"
)
"""What is written like a code: statutes, forms, genes and receptors, currencies, postal codes."""
