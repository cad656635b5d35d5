"""What is paid for assets, or for the royalties on them, that change hands."""

from __future__ import annotations

from filings.extraction.rules import rule
from filings.extraction.terms.wording import ADDED, OF, PAREN, gap

_A = r"(?P<amount>¤+)"
_NOT_A_PRICE = r"milestone|per\s+share|shares"

PRICE = rule(
    "purchase.price",
    rf"\b(?:purchase\s+price|purchase\s+consideration|consideration\s+(?:at|on)\s+(?:completion|closing)"
    rf"|closing\s+payment)\b{gap(70, _NOT_A_PRICE)}\b{OF}\s*{ADDED}{_A}",
    literals=["purchase price", "consideration", "closing payment"],
    priority=77,
    confidence=0.93,
    examples=["for a purchase price of ¤ in cash", "The purchase price was ¤", "For the closing payment of ¤"],
    counterexamples=["a purchase price per share of", "an upfront payment of ¤"],
)
PRICE_DEFINED = rule(
    "purchase.defined_as",
    rf"{_A}(?:\s+in\s+cash)?,?\s*(?:\([^()¤]{{0,60}}\)\s*)?\((?:(?:the|such|collectively"
    rf"|an?),?\s+){{0,2}}[“\"'‘”]{{1,2}}(?:(?:base|initial|cash|closing|deferred)\s+){{0,3}}"
    rf"(?:purchase\s+price|purchase\s+consideration|closing\s+(?:cash\s+)?(?:payment|consideration)"
    rf"|cash\s+consideration|deferred\s+payment)",
    literals=["price", "consideration", "payment"],
    priority=79,
    confidence=0.93,
    examples=["¤ (the “Closing Payment”)", 'an amount equal to ¤ in cash (the "Purchase Price")'],
    counterexamples=["¤ (the “Upfront Payment”)"],
)
BOUGHT_FOR = rule(
    "purchase.bought_for",
    rf"\b(?:bought|acquired|purchased|sold|acquires?|purchase|sells?|sale\s+of)\b(?!\s+[\d,]+\s+(?:\w+"
    rf"\s+){{0,4}}shares){gap(220, 'shares|stock|milestone|royalties|option')}\bfor\s+{ADDED}{_A}(?=\s*(?:[.,;]"
    rf"|in\s+(?:cash|consideration)|$|plus))",
    literals=["bought", "acquire", "purchase", "sold", "sell", "sale of"],
    priority=55,
    confidence=0.85,
    examples=[
        "we bought KVL-55 from Ostrander Biosciences for ¤ in cash",
        "has acquired rights to DERMA cream for ¤, plus the cost of inventory",
    ],
    counterexamples=["bought 1,000 shares of stock for ¤", "approved for ¤"],
)
SOLD_ROYALTIES = rule(
    "purchase.royalties_for",
    rf"\b(?:received|paid|pay|receive)\s+{ADDED}{_A}{PAREN}\s+(?:from\s+{gap(70)})?,?\s*(?:for"
    rf"|in\s+exchange\s+for)\s+(?:all\s+of\s+)?(?:the|its|our)\s+(?:\w+\s+){{0,3}}royalt"
    rf"|{_A.replace('amount', 'amount2')}\s+from\s+the\s+sale\s+of\s+(?:\w+\s+){{0,2}}royalties"
    rf"|\b(?:sell|sells|sold|buys?|bought|acquires?|acquired|purchases?"
    rf"|purchased)\s{gap(90, _NOT_A_PRICE)}\broyalt(?:y|ies)\b{gap(110, _NOT_A_PRICE)}\bfor\s+{ADDED}"
    rf"{_A.replace('amount', 'amount3')}",
    literals=["royalt"],
    priority=81,
    confidence=0.9,
    examples=[
        "we received ¤ from Bright Royalty Partners, or Bright, for the royalties of 12%",
        "paid ¤ for the royalties",
        "has agreed to sell royalty rights on global net sales to Bright for ¤",
    ],
    counterexamples=["pay ¤ in royalties"],
)
RULES = {
    PRICE: "purchase_price", PRICE_DEFINED: "purchase_price", BOUGHT_FOR: "purchase_price",
    SOLD_ROYALTIES: "royalty_purchase_price",
}  # fmt: skip
