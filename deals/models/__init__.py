"""The domain: companies, agreements, their money, the claims they are projected from, and analysts' own work."""

from deals.models.agreement import Agreement, AgreementEvent, AgreementRedirect, Component, Party, Subject
from deals.models.analysis import Note
from deals.models.claim import Claim, Evidence, Extraction, Mention, PairKey, SourceGrade
from deals.models.company import Company, CompanyName, CompanyRedirect, NameUse, Ownership, Security
from deals.models.money import MilestonePayment, Royalty, Term

__all__ = [
    "Agreement",
    "AgreementEvent",
    "AgreementRedirect",
    "Claim",
    "Company",
    "CompanyName",
    "CompanyRedirect",
    "Component",
    "Evidence",
    "Extraction",
    "Mention",
    "MilestonePayment",
    "NameUse",
    "Note",
    "Ownership",
    "PairKey",
    "Party",
    "Royalty",
    "Security",
    "SourceGrade",
    "Subject",
    "Term",
]
