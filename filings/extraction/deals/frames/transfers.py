"""Frames of what is sold or assigned for good: products, their rights, and royalties."""

from __future__ import annotations

from filings.extraction.deals.frames.clauses import ENTITY
from filings.extraction.deals.frames.parts import AUX, GAP, LEAD, SIDE, A, B, frame

TRANSFERS = (
    frame(
        "asset.sold-to",
        rf"(?P<g>{SIDE}){AUX}\s(?:sold|agreed\sto\ssell|transferred\s(?:all|its|title|ownership|the\srights)"
        rf"|divest(?:ed|s)?)\s{GAP}{{0,160}}?\bto\s(?P<t>{SIDE})",
        literals=("sold", "to sell", "transfer", "divest"),
        examples=(f"{A} sold its receptor antibody, now called X, to {B} in 2020.",),
        counterexamples=(f"{A} sold 912,400 shares.",),
        priority=20,
    ),
    frame(
        "asset.sale-completed",
        rf"(?P<g>{SIDE}){AUX}\s(?:completed|closed|announced)\s(?:the|its|a)\s(?:sale|divestiture)\sof\s{GAP}{{0,160}}?\bto\s"
        rf"{LEAD}(?P<t>{SIDE})",
        literals=("sale of", "divestiture of"),
        examples=(f"In November 2015, {A} completed the sale of its dermatology products to {B} for $31.5 million.",),
        priority=20,
    ),
    frame(
        "asset.assigned-to",
        rf"(?P<g>{SIDE}){AUX}\sassign(?:ed|s)?\s(?:\w+\s){{0,12}}?to\s(?P<t>{SIDE})",
        literals=("assign",),
        examples=(f"{A} assigned to {B} the data of its trial.",),
        priority=20,
    ),
    frame(
        "asset.bought-from",
        rf"(?P<t>{SIDE}){AUX}\s(?:bought|buys|purchase[sd]?|acquire[sd]?"
        rf"|acquires)\s{GAP}{{0,60}}?\bfrom\s(?P<g>{SIDE})",
        literals=("from",),
        examples=(f"In 2020 {B} bought X from {A}.", f"{B} purchased from {A} all rights to X."),
        priority=17,
    ),
    frame(
        "asset.acquired-of",
        rf"(?P<t>{SIDE}){AUX}\sacquired\s(?:all|substantially\sall)\sof\s(?P<g>{ENTITY})['’]s?\s",
        literals=("acquired",),
        examples=(f"{B} acquired all of {A}'s right, title and interest in X.",),
        priority=20,
    ),
    frame(
        "asset.was-acquired",
        rf"\b(?:was|were)\s(?:acquired|purchased|bought)\s{GAP}{{0,100}}?\b(?:from|with)\s(?P<g>{SIDE})",
        literals=("acquired", "purchased", "bought"),
        examples=(f"X was acquired in 2020 under an asset purchase agreement with {A}.",),
        priority=19,
    ),
    frame(
        "royalty.bought",
        rf"(?P<t>{SIDE}){AUX}\s(?:bought|purchase[sd]?|acquire[sd]?)\s"
        r"(?:(?:all|part|\w+)?\s?(?:of\s)?(?:the\s|its\s)?|(?:the|a)\sright\sto\s(?:receive\s)?(?:[\w%-]+\s){0,6})"
        r"(?:royalt\w+|revenue\sinterest)",
        literals=("royalt", "revenue interest"),
        examples=(
            f"{B} acquired all of the royalties under the agreement.",
            f"{B} acquired the right to receive a portion of the royalties on sales.",
        ),
        priority=24,
    ),
    frame(
        "royalty.sold-to",
        rf"(?P<g>{SIDE}){AUX}\ssold\sto\s{LEAD}(?P<t>{SIDE})\s{GAP}{{0,80}}?\b(?:royalt\w+|revenue\sinterests?)\b",
        literals=("sold to",),
        examples=(f"{A} sold to {B} our right to receive royalties on Canadian sales.",),
        priority=27,
    ),
    frame(
        "royalty.sold",
        rf"(?P<g>{SIDE}){AUX}\ssold\s{GAP}{{0,60}}?\b(?:royalt\w+|revenue\sinterests?)\b(?:{GAP}{{0,80}}?\bto\s"
        rf"(?P<t>{SIDE}))?",
        literals=("royalt", "revenue interest"),
        examples=(f"{A} sold its right to those royalties to {B}.",),
        priority=26,
    ),
    frame(
        "royalty.paid-for",
        rf"(?P<t>{SIDE}){AUX}\s(?:pay|pays|paid)\s(?P<g>{ENTITY})\s{GAP}{{0,60}}?\b(?:for|in\sexchange\sfor)\s{GAP}{{0,40}}?"
        r"\b(?:royalt(?:y|ies)|revenue\sinterests?)\s(?:on|interests?|rights?|streams?|in)\b",
        literals=("pay", "paid"),
        examples=(f"{B} pays {A} $300M for a 5% royalty on sales of X.",),
        counterexamples=(f"{B} will pay {A} $3 million and royalties on sales.",),
        priority=26,
    ),
    frame(
        "royalty.received-for",
        rf"(?P<g>{SIDE}){AUX}\sreceived\s{GAP}{{0,30}}?from\s(?P<t>{SIDE}),?\sfor\s(?:the\s|its\s)?royalties",
        literals=("royalties",),
        examples=(f"{A} received $42.5 million from {B}, for the royalties of 12%.",),
        priority=26,
    ),
)
