"""Whether a filing speaks of drugs, biologics, vaccines, diagnostics, devices or the technology behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filings.extraction.anchors import lowered_flow, sought
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
    r"|injection|insulin|psoria|ingredient|carcinom|lymphom|leuk[ae]|melanom|arthri|asthma|diabet|inhibitor"
    r"|indications?\b|regulatory (?:approval|milestone)|\bNDAs?\b|\bBLAs?\b|\bINDs?\b|\bEMA\b|\bMAAs?\b|\bPMDA\b"
    r"|first[- ]in[- ]human|assays?\b|stem cells?\b|sequencing\b|formulation|cell therap|allogeneic|car-t\b|antigen"
    r"|test kit|contracept|hormon|allerg|hypertens|cardiac|cardio|pulmon|arter(?:y|ial)|gastr|hepat|neuro|ventric"
    r"|510\(k\)|extended-release|intraven|subcutan|inhal|preclinical|catheter|stent\b|orthop|ophthalm|blood"
    r"|plasma|enzyme|\bdna\b|rna\b|prescription|monoclonal|biosimilar|immun|pathogen|bacteri|antifung|antibiotic"
    r"|opioid|analges|migraine|alzheimer|epilep|sclerosis|fibrosis|sepsis|obes|hearing loss|\bpain\b|dental"
    r"|compounds?\b|(?:development|clinical) (?:\w+ )?milestone|research collaboration|collaboration and licen[cs]e"
    r"|hydrochloride|(?:acet|male|mesyl|tartr|succin|fumar|phosph)ate\b|creams?\b|ointment|lotion|capsules?\b|topical"
    r"|vascular|wound|sutur|prosthe|endoscop|ultrasound|\w{3,12}(?:mab|nib|vir|statin|parib|gliptin|sartan|prazole|cillin)\b"
    r"|epigen|contrast agent|radio(?:phar|nucl|ther)|crispr)",
    re.IGNORECASE,
)

_OTHER_INDUSTRIES = sought(
    r"\b(software|semiconduct|memory chip|microchip|processors?\b|wireless|telecom|broadband|internet|web ?site"
    r"|e-commerce|satellite|broadcast|television|motion picture|film(?:s|ed)?\b|music|video game|gaming|casino|lottery"
    r"|oil and gas|petroleum|drilling|mineral|mining|franchis|restaurant|hotel|automotive|vehicle|aircraft|apparel"
    r"|footwear|fashion|real estate|car park|mortgage|insurance|bank(?:ing)?\b|fuel|solar|batter(?:y|ies)\b|steel"
    r"|beverage|tobacco|toys?\b|lighting|display panel|cloud|payment card|advertis)",
    re.IGNORECASE,
)

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
        for match in _WORDS.finditer(layout.flow, low=lowered_flow(layout)):
            word = match[1].lower()
            found.add("pharma" if word in _OF_NAMES else word)
            hits += 1
            if len(found) >= enough and hits * EVERY >= length:
                return True
    return False


def _has_other_industry(layouts: Sequence[Layout]) -> bool:
    return any(
        next(_OTHER_INDUSTRIES.finditer(layout.flow, low=lowered_flow(layout)), None) is not None for layout in layouts
    )
