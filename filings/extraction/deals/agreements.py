"""Which agreements are deals: what a title or a description says the agreement is about.

Not deals by the gold schema: offerings, credit, leases, employment, plain service, manufacturing, confidentiality and
clinical-supply contracts, mergers. Side agreements (a stock purchase signed with a collaboration) belong to their deal.
"""

from __future__ import annotations

import re

_COMPONENTS = (
    (
        "royalty_purchase",
        (
            r"royalt\w+\s(?:\w+\s){0,2}purchase|purchase\sof\s(?:the\s)?royalt|sale\sof\s(?:\w+\s)?royalt"
            r"|revenue\sinterests?\s(?:purchase|financing|agreement)|revenue\sparticipation"
        ),
    ),
    ("sublicense", r"sub-?licen[cs]"),
    ("license", r"(?<!sub)(?<!sub-)licen[cs]"),
    ("option", r"\boption\b"),
    ("research_collaboration", r"collaborat|research|alliance|partnership|\bCRADA"),
    ("co_development", r"co-?develop"),
    ("co_promotion", r"co-?promot|co-?commerciali|co-?market"),
    ("distribution", r"distribut"),
    ("supply", r"\bsupply\b"),
    (
        "asset_purchase",
        r"(?:asset|product|patent|business)\s(?:\w+\s){0,2}(?:purchase|sale|acquisition|transfer)|purchase\sand\ssale",
    ),
    ("joint_venture", r"joint\sventure"),
    ("settlement", r"settlement"),
    ("assignment", r"assignment"),
)
COMPONENT_WORDS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _COMPONENTS)

_DEAL = re.compile(
    r"licen[cs]|collaborat|co-?develop|co-?promot|co-?commerc|commerciali[sz]ation|distribut|joint\sventure"
    r"|royalt|revenue\sinterest|alliance"
    r"|partnership|option\b|asset\spurchase|product\s(?:purchase|acquisition)|purchase\sand\ssale|assignment"
    r"|research|development|supply|marketing"
    r"|\bto\s(?:\w+,?\s(?:and\s)?){0,3}(?:market|sell|promote)\b"
    r"|settlement|technology\stransfer|patent|letters?\sof\sintent|term\ssheet|co-?market|cooperation|\bCRADA",
    re.IGNORECASE,
)
_EXCLUDED = re.compile(
    r"\b(?:loan|credit|lending|security\sagreement|lease|sublease|employment|consulting|severance|separation"
    r"|retention|merger|underwriting"
    r"|placement|sales\sagreement|at[- ]the[- ]market|open\smarket|subscription|registration\srights"
    r"|investors?\srights|stockholders?|shareholders?"
    r"|voting|support\sagreement|indemnification|indemnity|confidential|non-?disclosure|secrecy"
    r"|services?\sagreement|services?\scontract|work\sorder"
    r"|clinical\ssupply|clinical\strial|manufactur(?:ing|e)\s(?:services|agreement)|material\stransfer|quality"
    r"|pharmacovigilance|escrow|guarant(?:y|ee)"
    r"|tax\smatters|transition|rights\sagreement|warrant|note\spurchase|indenture|award|incentive|award"
    r"|compensation|purchase\sorder|share\spurchase"
    r"|stock\spurchase|securities\spurchase|equity|convertible|bridge|financing|facility|stock\soption"
    r"|option\splan|restricted|spin-?off|franchise"
    r"|contingent\svalue|cvr|standstill|lock-?up|intercompany|insurance|pledge|forbearance|waiver"
    r"|exchange\sagreement|real\sestate|construction)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"separation\sand\sdistribution|contract\s(?:development|manufactur)|\bCDMO\b|\bCMO\b|material\sdefinitive"
    r"|software|data\sprocessing|computer|in\s(?:close\s)?(?:collaboration|partnership)\swith|spin-?off"
    r"|intellectual\sproperty\ssecurity|(?:cash|share|takeover|recommended|tender|exchange|public)\soffer\b"
    r"|share\scapital\b|scheme\sof\sarrangement",
    re.IGNORECASE,
)
_MADE_FOR = re.compile(r"manufactur", re.IGNORECASE)
_SIDE = re.compile(
    r"\b(?:stock|share|securities|note)\s(?:purchase|subscription|issuance)|subscription|investors?\srights"
    r"|registration\srights|standstill",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"licen[cs]|collaborat|co-?promot|co-?develop|royalt\w+\spurchase|asset\spurchase|distribut(?:ion|or)|joint\sventure"
    r"|commerciali",
    re.IGNORECASE,
)


def is_deal(words: str) -> bool | None:
    """Whether a title or description names a deal: True, False (an excluded kind), or None (says neither)."""
    if _NEVER.search(words):
        return False
    if _EXCLUDED.search(words) and not _STRONG.search(words):
        return False
    if _MADE_FOR.search(words) and not re.search(
        r"licen[cs]|distribut|commerciali|co-?develop|\bmarket", words, re.IGNORECASE
    ):
        return False
    return True if _DEAL.search(words) else None


def is_side_agreement(words: str) -> bool:
    """Whether this is an investment signed beside a deal ("Stock Purchase Agreement")."""
    return bool(_SIDE.search(words))


def components_of(title: str) -> list[str]:
    """Components that an agreement's title names, in the order of its words."""
    found: list[tuple[int, str]] = []
    for name, pattern in COMPONENT_WORDS:
        match = pattern.search(title)
        if match:
            found.append((match.start(), name))
    return [name for _, name in sorted(found)]
