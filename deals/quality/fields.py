"""The fields that are scored, grouped as an analyst thinks, each with what it means in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import slugify


@dataclass(frozen=True, slots=True)
class Field:
    """One scored field. `name` is what the scorer calls it.

    `counts_apart`: its values are counted in no other field, so that confidence is judged on each value once.
    `is_share`: there is nothing to miss, so that only the share of right answers says something.
    """

    name: str
    label: str
    meaning: str
    counts_apart: bool = True
    is_share: bool = False

    @property
    def slug(self) -> str:
        return slugify(self.name)


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that are looked at together."""

    label: str
    fields: tuple[Field, ...]


def _again(name: str, label: str, meaning: str) -> Field:
    """A field that looks at values which another one counts too."""
    return Field(name, label, meaning, counts_apart=False)


GROUPS = (
    Group(
        "Deals",
        (
            Field(
                "deal", "Deal", "An agreement the document tells of, matched by its parties, title, amounts and assets."
            ),
            Field(
                "deal in a negative",
                "No deal where there is none",
                "Of the filings known to tell of no deal, the share in which none was found.",
                counts_apart=False,
                is_share=True,
            ),
            Field("event", "What happened", "Signed, amended, terminated, milestone paid, or only mentioned …"),
            Field("agreement name", "Title", "The agreement’s own title as printed."),
            Field("component", "Kind of deal", "Licence, option, supply, asset purchase …; a deal may be several."),
        ),
    ),
    Group(
        "Parties",
        (
            Field("party", "Party", "Who signs or is a principal, by full name."),
            Field("party role", "Role", "Of the parties found: licensor, licensee, buyer …"),
            Field("party parent", "Parent", "The parent company that the document names for a party."),
            _again("payer", "Payer", "Of the amounts found: who pays them."),
        ),
    ),
    Group(
        "Money",
        (
            _again("upfront", "Upfront", "The payment at signing: its kind, amount and currency."),
            _again("deal total", "Deal total", "“Could total”: a figure that lumps upfront and milestones."),
            _again("total includes", "What the total includes", "Of the totals found: what they lump."),
            Field(
                "term (kind and amount)",
                "Any term, kind and amount",
                "Every amount of a deal as a whole: both what it is and how much.",
            ),
            _again("amount (any kind)", "Any term, amount alone", "The same amounts, whatever they were taken for."),
            Field(
                "term without number", "Term without a number", "Payments said to exist: undisclosed, redacted, none."
            ),
            _again("qualifier", "Qualifier", "Of the amounts found: exact, up to, at least, about."),
        ),
    ),
    Group(
        "Milestones",
        (
            _again("milestone total", "Milestone total", "“Up to … in milestones”: kind, amount and currency."),
            Field("milestone event", "Single milestone", "One event: its class, state, amount and currency."),
            _again(
                "milestone event (amount only)", "Single milestone, amount alone", "The same events, by amount only."
            ),
        ),
    ),
    Group("Royalties", (Field("royalty", "Royalty", "Lowest and highest rate in per cent, or how it is withheld."),)),
    Group(
        "Grant and subject",
        (
            Field("exclusivity", "Exclusivity", "Exclusive, co-exclusive or non-exclusive."),
            Field("territory", "Territory", "Where the rights hold, and where they do not: all of it must agree."),
            Field("asset", "Asset", "Product, candidate or technology, by name."),
            Field("phase", "Phase", "The most advanced stage of the asset that is stated."),
            Field("modality", "Modality", "Small molecule, antibody, cell therapy …, if stated."),
        ),
    ),
    Group(
        "Dates",
        (
            Field("signed", "Signed", "“Dated as of”, “entered into on”."),
            Field("announced", "Announced", "The day the document makes the deal public."),
            Field("effective", "Effective", "Only where stated apart from signing."),
            Field("event date", "Date of event", "The date of the earliest event on the cover, or the dateline."),
        ),
    ),
    Group(
        "Subsidiaries",
        (
            Field("subsidiary", "Subsidiary", "A tie of parent and child: both names must agree."),
            Field("subsidiary jurisdiction", "Jurisdiction", "Where a subsidiary is organised."),
        ),
    ),
    Group(
        "Registrant",
        (
            Field("registrant name", "Name", "Who filed."),
            Field("registrant cik", "CIK", "The SEC’s number of the filer."),
            Field("registrant state", "State", "State or country of incorporation."),
            Field("registrant ein", "EIN", "The tax number on the cover."),
            Field("registrant file_number", "File number", "The Commission’s file number."),
            Field("registrant security", "Security", "Exchange and ticker of the filer’s own securities."),
            Field("form", "Form", "8-K, 10-K, EX-10.1 …"),
            Field("8-K item", "8-K item", "The numbers of the items reported."),
        ),
    ),
)
FIELDS = {field.name: field for group in GROUPS for field in group.fields}
BY_SLUG = {field.slug: field for field in FIELDS.values()}
HEADLINE = ("deal", "party", "upfront", "milestone total", "milestone event", "royalty", "signed", "subsidiary")
"""Fields shown where there is room for a few."""
