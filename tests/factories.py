"""Rows for tests: users, and filings as the parser leaves them, with their text stored."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import factory
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory

from filings.edgar.header import read_header
from filings.models import Document, DocumentText, Filer, Filing, RawFile


class UserFactory(DjangoModelFactory):
    """A person who may sign in; the password is "password"."""

    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"analyst{n}")
    password = factory.django.Password("password")


class RawFileFactory(DjangoModelFactory):
    """A raw file's row; its bytes are not in the store."""

    class Meta:
        model = RawFile
        django_get_or_create = ("sha256",)

    name = factory.Sequence(lambda n: f"filing{n}.txt")
    sha256 = factory.LazyAttribute(lambda raw: hashlib.sha256(raw.name.encode()).hexdigest())
    size = 1000


class FilingFactory(DjangoModelFactory):
    """A filing without documents or registrants (see `make_filing`)."""

    class Meta:
        model = Filing
        django_get_or_create = ("key",)

    key = factory.Sequence(lambda n: f"0001213900-21-{n:06d}")
    accession = factory.SelfAttribute("key")
    raw = factory.SubFactory(RawFileFactory, name=factory.SelfAttribute("..key"))
    name = factory.LazyAttribute(lambda filing: f"{filing.key}.txt")
    form = "8-K"
    filed_on = date(2021, 6, 14)


def make_filing(
    *texts: str,
    key: str = "",
    filers: Sequence[Mapping[str, Any]] = (),
    kinds: Sequence[str] = (),
    **columns: Any,
) -> Filing:
    """A parsed filing: a document for each text, and the registrants its SGML header names.

    `filers` give `name`, and `cik`, `state`, `former_names` ([{"name", "until"}]) where the header states them; without
    any the filing has no header. `kinds` are the documents' types, the form for the first if not given.
    """
    header = read_header(_header(filers)) if filers else {}
    filing = FilingFactory(header=header, **({"key": key} if key else {}), **columns)
    for ordinal, filer in enumerate(filers):
        Filer.objects.create(filing=filing, ordinal=ordinal, **filer)
    for index, text in enumerate(texts):
        document = Document.objects.create(
            filing=filing,
            raw=filing.raw,
            index=index,
            kind=kinds[index] if index < len(kinds) else filing.form,
            start=0,
            end=len(text.encode()),
            characters=len(text),
        )
        DocumentText.objects.create(document=document, version=1, text=text, offsets=b"")
    return filing


def _header(filers: Sequence[Mapping[str, Any]]) -> bytes:
    lines = ["CONFORMED SUBMISSION TYPE:\t8-K"]
    for filer in filers:
        lines += ["FILER:", "", "\tCOMPANY DATA:", f"\t\tCOMPANY CONFORMED NAME:\t\t\t{filer['name']}"]
        lines += [f"\t\tCENTRAL INDEX KEY:\t\t\t{filer['cik']}"] if filer.get("cik") else []
        lines += [f"\t\tSTATE OF INCORPORATION:\t\t\t{filer['state']}"] if filer.get("state") else []
        for former in filer.get("former_names", ()):
            lines += ["", "\tFORMER COMPANY:", f"\t\tFORMER CONFORMED NAME:\t{former['name']}"]
    return "\n".join(lines).encode()
