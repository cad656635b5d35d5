"""Whether a filing speaks of drugs, biologics, vaccines, diagnostics, devices or the technology behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filings.extraction.anchors import sought
from filings.extraction.layout import Layout

ENOUGH = 3
"""Distinct words of the field that a filing must hold; near misses of other industries hold one or two."""

SHORT = 3_000
"""Characters up to which fewer words are enough: an excerpt or a short notice has no room for more. Two, or one where
no word of another industry stands beside it."""

SHORT_NOTE = 6_000
"""The same for a note of a periodic report, whose tables and accounting take room."""

EVERY = 6_000
"""A long filing must hold on average one word of the field in so many characters."""

_WORDS = sought(
    r"\b(pharma|therapeutic|therapy|drug|clinical|patient|vaccin|antibod|biologic|biotech|biopharm|bioscience"
    r"|fda\b|food and drug|medicin|medicament|diagnos|molecul"
    r"|peptide|genes?\b|genetic|gene therapy|genom|protein|phase (?:1|2|3|i)|dos(?:ed|ing)\b|tumou?r|cancer"
    r"|oncolog|diseases?\b|surg(?:ery|ical|eon)|medical|implant|dosage|tablets?\b"
    r"|receptor|physician|hospital|bone\b|healthcare|dermat|steroid|infecti|syndrome|virus|viral|chronic"
    r"|injection|insulin|psoria|\bspin(?:e|al)\b|ingredient|carcinom|lymphom|leuk[ae]|melanom|arthri|asthma|diabet|inhibitor"
    r"|indications?\b|regulatory (?:approval|milestone)"
    r"|regulatory and (?:sales|commerciali[sz]ation)[- ](?:based )?milestone"
    r"|\bNDAs?\b|\bBLAs?\b|\bINDs?\b|\bEMA\b|\bMAAs?\b|\bPMDA\b"
    r"|first[- ]in[- ]human|assays?\b|stem cells?\b|sequencing\b|formulation|cell therap|allogeneic|car-t\b|antigen"
    r"|test kit|contracept|hormon|allerg|hypertens|cardiac|cardio|pulmon|arter(?:y|ial)|gastr|hepat|neuro|ventric"
    r"|510\(k\)|extended-release|intraven|subcutan|inhal|preclinical|catheter|stent\b|orthop|ophthalm|blood"
    r"|plasma|enzyme|\bdna\b|rna\b|prescription|monoclonal|biosimilar|immun|pathogen|bacteri|antifung|antibiotic"
    r"|opioid|analges|migraine|alzheimer|epilep|sclerosis|fibrosis|sepsis|obes|hearing loss|\bpain\b|dental"
    r"|compounds?\b|(?:development|clinical) (?:\w+ )?milestone|research collaboration|collaboration and licen[cs]e"
    r"|hydrochloride|(?:acet|male|mesyl|tartr|succin|fumar|phosph)ate\b|creams?\b|ointment|lotion|capsules?\b|topical"
    r"|vascular|wound|sutur|prosthe|endoscop|ultrasound"
    r"|epigen|contrast agent|radio(?:phar|nucl|ther)|crispr)",
    re.IGNORECASE,
)

_SUBSTANCES = sought(r"\b(\w{3,12}(?:mab|nib|vir|statin|parib|gliptin|sartan|prazole|cillin))\b", re.IGNORECASE)

_OTHER_INDUSTRIES = sought(
    r"\b(software|semiconduct|memory chip|microchip|processors?\b|wireless|telecom|broadband|internet|web ?site"
    r"|e-commerce|satellite|broadcast|television|motion picture|(?:feature|animated) films?\b|music|video game"
    r"|film (?:rights|studio|librar|maker)"
    r"|gaming|casino|lottery"
    r"|oil and gas|petroleum|drilling|mineral|mining|franchis|restaurant|hotel|automotive|vehicle|aircraft|apparel"
    r"|footwear|fashion|real estate|car park|mortgage|insurance compan|banking\b|fuel|solar|batter(?:y|ies)\b|steel"
    r"|beverage|tobacco|toys?\b|lighting|display panel|cloud|payment card|advertis)",
    re.IGNORECASE,
)

_CODE = re.compile(r"(?<![\w-])[A-Z]{1,6}\d{0,3}-\d{2,6}[A-Z]{0,4}(?![\w-])|(?<![\w-])[A-Z]{2,5}\d{3,6}(?![\w-])")
"""A candidate's code, "TVH-210"; a form, an exhibit, a bulletin or a file number looks alike but is named so."""

_NO_CODE = re.compile(
    r"(?:EX|FORM|F|S|SB|SAB|SFAS|FAS|FIN|ASC|ASU|IFRS|IAS|EITF|N|K|Q|SEC|CIK|NO|RULE|ITEM|US|COVID|ISO|ASX)-?\d",
    re.IGNORECASE,
)
_OF_A_DEAL = re.compile(
    r"\b(?:sub-?licen[cs]|milestone|royalt|up-?\s?front|commerciali[sz]|know-how|territory|collaborat|net sales"
    r"|first commercial sale|regulatory|approval|patents?\b|candidate)",
    re.IGNORECASE,
)
_LICENSE = re.compile(r"\blicen[cs]|\bexclusive (?:\w+ ){0,3}rights\b", re.IGNORECASE)
_NAMED_FOR_IT = re.compile(
    r"\b[A-Z]\w*(?:[Pp]harm|PHARM)\w*|\b[A-Z]\w{2,}(?:gen|[Tt]hera|[Gg]enics|[Ii]mmune|[Gg]enix|cyte|[Mm]ed|[Vv]ax|zyme)\b"
    r"|\bBio[A-Za-z]\w+"
)
"""Names of companies that tell their field: "NorPharm", "Viragen", "BioKerr"."""

TERMS_OF_A_LICENSE = 3
"""Distinct terms of a drug licence that, beside a code or a name of the field, make up for its words."""

TERSE = 8_000
"""Characters up to which a filing may be so terse that it names no drug, disease or patient."""

_OF_NAMES = ("pharma", "therapeutic", "biopharm", "biotech", "bioscience", "biologic")
"""Words that stand in companies' names whatever they agree on: all of them together count as one."""


def is_life_science(layouts: Sequence[Layout]) -> bool:
    """Whether the filing holds enough distinct words of the field, and often enough."""
    found: set[str] = set()
    hits = 0
    length = sum(len(layout.flow) for layout in layouts)
    room = SHORT if any(layout.document_class != "periodic" for layout in layouts) else SHORT_NOTE
    enough = ENOUGH if length > room else ENOUGH - 1 if _has_other_industry(layouts) else ENOUGH - 2
    for layout in layouts:
        for match in _words_of_the_field(layout.flow):
            word = match[1].lower()
            found.add("pharma" if word in _OF_NAMES else word)
            hits += 1
            if len(found) >= enough and hits * EVERY >= length:
                return True
    return length <= TERSE and not _has_other_industry(layouts) and _reads_as_drug_license(layouts, bool(found))


def _words_of_the_field(text: str) -> Iterator[re.Match[str]]:
    """The field's words, then the names of substances that no such word begins."""
    yield from _WORDS.finditer(text)
    for match in _SUBSTANCES.finditer(text):
        if not _WORDS.pattern.match(text, match.start()):
            yield match


def _reads_as_drug_license(layouts: Sequence[Layout], of_the_field: bool) -> bool:
    """A licence with milestones, royalties and the like, of a coded candidate or between companies of the field."""
    flows = [layout.flow for layout in layouts]
    if not any(_LICENSE.search(flow) for flow in flows):
        return False
    terms = {m[0].lower() for flow in flows for m in _OF_A_DEAL.finditer(flow)}
    coded = any(not _NO_CODE.match(m[0]) for flow in flows for m in _CODE.finditer(flow))
    named = of_the_field or any(_NAMED_FOR_IT.search(flow) for flow in flows)
    return (coded and (named or bool(terms))) or (named and len(terms) >= TERMS_OF_A_LICENSE)


def _has_other_industry(layouts: Sequence[Layout]) -> bool:
    return any(next(_OTHER_INDUSTRIES.finditer(layout.flow), None) is not None for layout in layouts)
