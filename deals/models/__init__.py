"""The domain: companies, agreements, their money, the claims they are projected from, and analysts' own work."""

from deals.models.agreement import Agreement, AgreementEvent, AgreementRedirect, Component, Party, Subject
from deals.models.analysis import Note
from deals.models.claim import Claim, Evidence, Extraction, Mention, PairKey, SourceGrade
from deals.models.company import Company, CompanyName, CompanyRedirect, NameUse, Ownership, Security
from deals.models.money import MilestonePayment, Royalty, Term
from deals.models.scorecard import CalibrationBin, FieldScore, Miss, Scorecard

__all__ = [
    "Agreement",
    "AgreementEvent",
    "AgreementRedirect",
    "CalibrationBin",
    "Claim",
    "Company",
    "CompanyName",
    "CompanyRedirect",
    "Component",
    "Evidence",
    "Extraction",
    "FieldScore",
    "Mention",
    "MilestonePayment",
    "Miss",
    "NameUse",
    "Note",
    "Ownership",
    "PairKey",
    "Party",
    "Royalty",
    "Scorecard",
    "Security",
    "SourceGrade",
    "Subject",
    "Term",
]
