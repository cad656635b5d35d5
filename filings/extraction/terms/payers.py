"""Who pays whom: from the verbs around an amount, else from the roles of the deal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filings.extraction.entities import Entity, Mention
from filings.extraction.facts import Span
from filings.extraction.scope import DealScope, FilingReading

_PAYS = re.compile(
    r"\b(?:pay|pays|paid|paying|owe[sd]?|ma(?:kes?|de)(?!\s+up)|reimburse[sd]?|funds?(?=\s+(?:the|its|research|work"
    r"|all))"
    r"|funded|issues(?=\s+to)|issued|(?<=to\s)issue|(?<=will\s)issue|buy|bought|purchased|(?<=to\s)purchase"
    r"|(?<=will\s)purchase|subscribe\w*|bear|bears|remit\w*|invest(?:s|ed|ing)?|liable|obliged\s+to\s+pay"
    r"|contribute[sd]?|carry)\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\b(?:receive[sd]?|eligible|entitle[sd]?|earns?|(?<!an\s)(?<!the\s)earned(?!\s+royalt|\s*\Z)|be\s+paid|were\s+paid|was\s+paid"
    r"|collect\w*"
    r"|payable\s+to|due\s+to|owed\s+to)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are)\s+$", re.IGNORECASE)
_ADJACENT = re.compile(
    r"\s*(?:\([^)]{0,60}\)\s*)?(?:,[^,;]{0,70},\s*)?(?:\b(?:will|shall|must|may|might|could|can|would|has|have|had|is"
    r"|are|was|also|then|agreed|required|eligible|entitled|obligated|liable|to|be|become|became"
    r"|further|not|now|still|only|initially|therefore|thereby|for|is\s+to|hereby|in\s+turn|would\s+then|make"
    r"|an?)\b\s*){0,9}",
    re.IGNORECASE,
)
_RECEIVED_THINGS = re.compile(
    r"\s+(?:an?\s+|the\s+|such\s+|its\s+|written\s+)?(?:\w+\s+){0,3}?(?:notice|package|data|results|approvals?"
    r"|invoice|reports?|rights?)\b",
    re.IGNORECASE,
)
"""What is received without being paid."""
_BY_WHOM = re.compile(r"(?<=ed)\s+by\b", re.IGNORECASE)
"""What makes "received" a word for the income that a payment is a share of: "of all amounts received by Acme"."""
_NAMED = frozenset({"name", "short_name", "defined_term"})


@dataclass(frozen=True, slots=True)
class Direction:
    """Payer and payee as entity indices; `stated` when the clause says so; `foreign` is an outsider it names."""

    payer: int | None
    payee: int | None
    stated: bool = False
    foreign: str | None = None
    payer_span: Span | None = None
    payee_span: Span | None = None


class Directions:
    """Finds the direction of payments for one deal."""

    def __init__(self, reading: FilingReading, scope: DealScope) -> None:
        self.entities = reading.entities
        self.scope = scope
        self.kin = {index: self._kin(index) for index in scope.parties}

    def _kin(self, party: int) -> frozenset[int]:
        """The party with its parents and children: a text names any of them loosely."""
        entities = self.entities.all
        family = {party}
        above = entities[party].parent if party < len(entities) else None
        while above is not None and above not in family:
            family.add(above)
            above = entities[above].parent
        family.update(e.index for e in entities if e.parent in family and e.parent == party)
        return frozenset(family)

    def party_of(self, entity: int) -> int | None:
        """The party of the deal that an entity stands for, if any: itself first, then a relative."""
        if entity in self.scope.parties:
            return entity
        related = [p for p, family in self.kin.items() if entity in family]
        return related[0] if len(related) == 1 else None

    def default(self) -> Direction:
        """What the roles say: who takes the rights pays who gives them."""
        return Direction(self.scope.licensee, self.scope.licensor)

    def read(self, document: int, text: str, start: int, at: int, end: int) -> Direction:
        """The direction of the payment at `at`; `text` is the document's flow, `start` and `end` bound its clause."""
        mentions = [m for m in self.entities.within(document, start, end) if not self.entities.all[m.entity].is_adviser]
        verb, receives = self._verb(text, start, at)
        payer, payee = self._after(mentions, text, at)
        if verb is not None:
            subject = self._subject(mentions, text, start, verb)
            recipient = self._object(mentions, text, verb, at)
            if receives:
                payee = payee or subject
                payer = payer or self._giver(mentions, text, verb)
            else:
                payer = payer or subject
                payee = payee or recipient
        return self._complete(payer, payee)

    def _verb(self, text: str, start: int, at: int) -> tuple[int | None, bool]:
        """Start of the last verb of paying or receiving before the amount, and which of the two it is."""
        pays = [
            m.start()
            for m in _PAYS.finditer(text, start, at)
            if not _PASSIVE.search(text, max(start, m.start() - 12), m.start())
        ]
        gets = [
            m.start()
            for m in _RECEIVES.finditer(text, start, at)
            if not _PASSIVE.search(text, max(start, m.start() - 12), m.start())
            or m[0].lower() in ("eligible", "entitled")
            if not _RECEIVED_THINGS.match(text, m.end()) and not _BY_WHOM.match(text, m.end())
        ]
        last_pay, last_get = (pays or [-1])[-1], (gets or [-1])[-1]
        if last_pay < 0 and last_get < 0:
            return None, False
        if last_get >= 0 and 0 <= last_pay - last_get <= 12:  # "entitled to be paid", "eligible to make"
            return last_get, True
        return (last_get, True) if last_get > last_pay else (last_pay, False)

    def _subject(self, mentions: list[Mention], text: str, start: int, verb: int) -> Mention | None:
        """Who does what `verb` says: the party just before it, else the last that is no object of an earlier verb."""
        before = [m for m in mentions if start <= m.span.start and m.span.end <= verb + 1]
        if not before:
            return None
        if _ADJACENT.fullmatch(text, before[-1].span.end, verb):
            return before[-1]
        for mention in reversed(before):
            lead = re.split(r"[;.]\s", text[start : mention.span.start])[-1]
            if not _PAYS.search(lead) and not _RECEIVES.search(lead):
                return mention
        return None

    def _object(self, mentions: list[Mention], text: str, verb: int, at: int) -> Mention | None:
        """The party named between "pay" and the amount, without "by" or "from" before it."""
        for mention in mentions:
            if verb < mention.span.start < at and not re.search(
                r"\b(?:by|from|of|between)\s+(?:the\s+)?$",
                text[max(verb, mention.span.start - 14) : mention.span.start],
                re.IGNORECASE,
            ):
                return mention
        return None

    def _giver(self, mentions: list[Mention], text: str, verb: int) -> Mention | None:
        for mention in mentions:
            lead = text[max(0, mention.span.start - 10) : mention.span.start].lower()
            if mention.span.start > verb and re.search(r"\b(?:from|by)\s+(?:the\s+)?$", lead):
                return mention
        return None

    def _after(self, mentions: list[Mention], text: str, at: int) -> tuple[Mention | None, Mention | None]:
        payer: Mention | None = None
        payee: Mention | None = None
        for mention in mentions:
            if not at < mention.span.start <= at + 130:
                continue
            lead = text[max(at, mention.span.start - 24) : mention.span.start].lower()
            if payer is None and re.search(r"\b(?:payable|paid|payment|due)\s+by\s+(?:the\s+)?$", lead):
                payer = mention
            if payee is None and re.search(r"\b(?:payable|paid|payment|due|owed)\s+to\s+(?:the\s+)?$", lead):
                payee = mention
        return payer, payee

    def _complete(self, payer: Mention | None, payee: Mention | None) -> Direction:
        from_party = self.party_of(payer.entity) if payer else None
        to_party = self.party_of(payee.entity) if payee else None
        foreign = None
        for mention, party in ((payer, from_party), (payee, to_party)):
            if mention is not None and party is None and mention.by in _NAMED and self.scope.parties:
                foreign = self.entities.all[mention.entity].name
        fallback = self.default()
        if from_party is None and to_party is None:
            return Direction(fallback.payer, fallback.payee, foreign=foreign)
        if from_party is not None and from_party == to_party:  # the one named last is the one it is paid to
            payer, from_party = None, None
        payer_span = payer.span if payer and from_party is not None else None
        payee_span = payee.span if payee and to_party is not None else None
        return Direction(
            from_party if from_party is not None else self._other(to_party),
            to_party if to_party is not None else self._other(from_party),
            True, foreign, payer_span, payee_span,
        )  # fmt: skip

    def _other(self, party: int | None) -> int | None:
        """The other side: by role where the deal has roles, else the only other party."""
        head = self._head(party)
        if head == self.scope.licensor and self.scope.licensee is not None:
            return self.scope.licensee
        if head == self.scope.licensee and self.scope.licensor is not None:
            return self.scope.licensor
        others = [p for p in self.scope.parties if p != party]
        if party is not None and len(others) == 1:
            return others[0]
        role = self.default()
        return role.payee if party != role.payee else role.payer

    def _head(self, party: int | None) -> int | None:
        """The licensor or licensee on whose side a party stands: each side's parties follow their first."""
        heads = {self.scope.licensor, self.scope.licensee}
        if party is None or party in heads or party not in self.scope.parties:
            return party
        before = self.scope.parties[: self.scope.parties.index(party)]
        return next((p for p in reversed(before) if p in heads), party)

    def name(self, party: int | None) -> str | None:
        """A party's name as entered in the deal."""
        if party is None:
            return None
        entity: Entity = self.entities.all[party]
        return entity.name
