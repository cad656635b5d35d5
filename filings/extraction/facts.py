"""What the extractor says: frozen facts, each with the words that state it.

The vocabulary (kinds, roles, events, classes …) is the one of the gold set's SCHEMA.md and is repeated in the
enumerations below, because this package must stand alone. Offsets are into the reading text of the document that
`Span.document` names (`SourceFiling.documents[i].index`), half open, in characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic, TypeVar

T = TypeVar("T")

COMPONENTS = (
    "license", "sublicense", "option", "research_collaboration", "co_development", "co_promotion", "distribution",
    "supply", "asset_purchase", "royalty_purchase", "equity_investment", "settlement", "assignment", "services",
    "joint_venture", "other",
)  # fmt: skip
EVENTS = (
    "signed", "amended", "terminated", "option_exercised", "milestone_achieved", "milestone_paid", "expired",
    "proposed", "mentioned",
)  # fmt: skip
ROLES = (
    "licensor", "licensee", "optionor", "optionee", "seller", "buyer", "supplier", "distributor", "investor", "partner",
    "other",
)  # fmt: skip
PHASES = (
    "discovery", "preclinical", "phase_1", "phase_1_2", "phase_2", "phase_2_3", "phase_3", "filed", "approved",
    "marketed",
)  # fmt: skip
MODALITIES = (
    "small_molecule", "antibody", "adc", "protein_peptide", "nucleic_acid", "gene_therapy", "cell_therapy", "vaccine",
    "radiopharmaceutical", "drug_delivery", "biosimilar", "device", "diagnostic", "platform", "other",
)  # fmt: skip
EXCLUSIVITIES = ("exclusive", "co_exclusive", "non_exclusive")
TERM_KINDS = (
    "upfront", "equity", "option_fee", "near_term", "research_funding", "milestone_development", "milestone_regulatory",
    "milestone_commercial", "milestone_dev_reg", "milestone", "total_potential", "royalty_purchase_price",
    "purchase_price", "minimum_royalty", "maintenance_fee", "cost_share", "profit_share", "loan", "other",
)  # fmt: skip
QUALIFIERS = ("exact", "up_to", "at_least", "about", "range")
DISCLOSURES = ("exact", "redacted", "undisclosed", "none")
BASES = ("aggregate", "per_product", "per_target", "per_indication", "per_year")
MILESTONE_CLASSES = ("development", "regulatory", "commercial", "other")
MILESTONE_STATES = ("potential", "achieved", "paid")
ROYALTY_BASES = ("net_sales", "gross_sales", "profit", "sublicense_income", "other")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]` of one document's reading text."""

    document: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """One value with the words that state it, the rule that read it and how sure it is (0 to 1).

    For a name, a title, a date or an amount the first span's text *is* the value as written; for an enumerated value
    (role, event, phase …) it is the cue that decided it.
    """

    value: T
    spans: tuple[Span, ...]
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Party:
    """A principal of a deal. `name` is its fullest form in the filing."""

    name: Stated[str]
    role: Stated[str]
    parent: Stated[str] | None = None


@dataclass(frozen=True, slots=True)
class Territory:
    """Where the rights hold: names as the gold schema writes them ("worldwide", "US", "Greater China" …)."""

    include: tuple[str, ...]
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """An amount of the deal as a whole, or a payment said to exist without one.

    Money is in units of `currency` (ISO 4217). `quote` is the shortest run of words that supports the term; `spans`
    names the words for single attributes: "amount" (present whenever `amount` is), "kind", "qualifier", "basis",
    "includes", "payer", "payee", "percent". Payer and payee are party names as entered in the deal.
    """

    kind: str
    quote: Span
    rule: str
    confidence: float
    amount: Decimal | None = None
    amount_max: Decimal | None = None
    currency: str | None = None
    qualifier: str | None = None
    disclosure: str = "exact"
    payer: str | None = None
    payee: str | None = None
    basis: str | None = None
    includes: tuple[str, ...] = ()
    percent: Decimal | None = None
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Milestone:
    """One event with its own amount or state. Attribute spans: "amount", "class", "trigger", "state"."""

    milestone_class: str
    trigger: str
    quote: Span
    rule: str
    confidence: float
    amount: Decimal | None = None
    currency: str | None = None
    state: str = "potential"
    disclosure: str = "exact"
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Royalty:
    """Royalties owed by `payer`. Rates are per cent. Attribute spans: "rate", "words", "base", "tiered", "payer"."""

    quote: Span
    rule: str
    confidence: float
    payer: str | None = None
    words: str | None = None
    rate_min: Decimal | None = None
    rate_max: Decimal | None = None
    tiered: bool | None = None
    base: str | None = None
    disclosure: str = "exact"
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deal:
    """One agreement (or set signed together) as this filing tells it."""

    parties: tuple[Party, ...]
    components: tuple[Stated[str], ...]
    event: Stated[str]
    confidence: float
    quote: Span  # the sentence the deal was first read from
    name: Stated[str] | None = None
    announced: Stated[str] | None = None  # ISO 8601: YYYY-MM-DD, YYYY-MM or YYYY; the same for every date here
    signed: Stated[str] | None = None
    effective: Stated[str] | None = None
    event_on: Stated[str] | None = None
    assets: tuple[Stated[str], ...] = ()
    indications: tuple[Stated[str], ...] = ()
    phase: Stated[str] | None = None
    modality: Stated[str] | None = None
    exclusivity: Stated[str] | None = None
    territory: Stated[Territory] | None = None
    terms: tuple[Term, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    royalties: tuple[Royalty, ...] = ()
    term_years: Stated[Decimal] | None = None


@dataclass(frozen=True, slots=True)
class Registrant:
    """Who filed, from the cover page or the SGML header. A value from the header alone has no spans."""

    name: Stated[str]
    cik: Stated[str] | None = None  # ten digits
    state: Stated[str] | None = None
    ein: Stated[str] | None = None
    file_number: Stated[str] | None = None
    securities: tuple[Stated[str], ...] = ()  # "NASDAQ:NEOT"


@dataclass(frozen=True, slots=True)
class Subsidiary:
    """A parent-child tie the filing states. `percent` is 0 to 100."""

    parent: Stated[str]
    child: Stated[str]
    jurisdiction: Stated[str] | None = None
    percent: Stated[Decimal] | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that lost in arbitration, kept with the reason for the reader and for tests."""

    rule: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class FilingFacts:
    """All that was read from one filing, and what was given up (limits reached) on the way."""

    form: Stated[str] | None
    event_date: Stated[str] | None
    items: tuple[Stated[str], ...]
    registrant: Registrant | None
    subsidiaries: tuple[Subsidiary, ...]
    deals: tuple[Deal, ...]
    rejected: tuple[Rejected, ...] = ()
    given_up: tuple[str, ...] = ()
