"""The way from files to JSON lines, and the bounds on the work."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from filings.extraction import bounds, extract
from filings.extraction.__main__ import facts_of, main
from filings.extraction.source import SourceDocument, SourceFiling

TEXT = """FORM 8-K

Date of Report (Date of earliest event reported): May 3, 2022

ACME THERAPEUTICS, INC.

(Exact name of registrant as specified in its charter)

Item 1.01 Entry into a Material Definitive Agreement.

On May 3, 2022, Acme Therapeutics, Inc. entered into a License Agreement with Borea Pharma GmbH, under which it
granted Borea Pharma
GmbH an exclusive license to ACM-1, a drug in Phase 2 clinical trials. Borea Pharma GmbH will pay an upfront fee
of $10.0 million.
"""


def test_files_give_one_object_each_in_their_order_and_a_bad_one_its_reason(tmp_path: Path) -> None:
    good, empty, missing = tmp_path / "acme-8k.txt", tmp_path / "empty.txt", tmp_path / "missing.txt"
    good.write_text(TEXT)
    empty.write_bytes(b"")
    lines = [json.loads(line) for line in facts_of([empty, good, missing])]
    assert [line["document"] for line in lines] == ["empty.txt", "acme-8k.txt", "missing.txt"]
    assert lines[0]["problem"] and lines[2]["problem"]
    assert lines[0]["deals"] == lines[2]["deals"] == []
    assert [p["name"] for p in lines[1]["deals"][0]["parties"]] == ["Acme Therapeutics, Inc.", "Borea Pharma GmbH"]


def test_every_name_title_and_date_of_a_deal_stands_at_its_span(tmp_path: Path) -> None:
    source = SourceFiling("acme-8k.txt", [SourceDocument(0, "8-K", TEXT)])
    (deal,) = extract(source).deals
    assert deal.name is not None
    for stated in (deal.name, *(p.name for p in deal.parties)):
        span = stated.spans[0]
        assert " ".join(TEXT[span.start : span.end].split()) == stated.value
    assert deal.signed is not None
    span = deal.signed.spans[0]
    assert TEXT[span.start : span.end] == "May 3, 2022"


def test_the_same_file_gives_the_same_line_every_time(tmp_path: Path) -> None:
    file = tmp_path / "acme-8k.txt"
    file.write_text(TEXT)
    assert list(facts_of([file])) == list(facts_of([file]))


def test_the_command_prints_json_without_django(tmp_path: Path) -> None:
    file = tmp_path / "acme-8k.txt"
    file.write_text(TEXT)
    code = (
        "import sys; from filings.extraction.__main__ import main; main(sys.argv[1:]); "
        "assert 'django' not in sys.modules"
    )
    run = subprocess.run([sys.executable, "-c", code, str(file), "--json"], capture_output=True, text=True, check=True)
    assert json.loads(run.stdout)["deals"]


def test_main_returns_zero(tmp_path: Path, capsys: object) -> None:
    file = tmp_path / "acme-8k.txt"
    file.write_text(TEXT)
    assert main([str(file)]) == 0


def test_what_lies_beyond_the_bounds_is_given_up_by_name(monkeypatch: object) -> None:
    monkeypatch.setattr(bounds, "MAX_CHARACTERS", 400)  # type: ignore[attr-defined]
    monkeypatch.setattr(bounds, "MAX_DOCUMENTS", 1)  # type: ignore[attr-defined]
    source = SourceFiling("acme", [SourceDocument(0, "8-K", TEXT), SourceDocument(1, "EX-99.1", TEXT)])
    given_up = extract(source).given_up
    assert any("document 0" in reason for reason in given_up)
    assert any("1 documents" in reason for reason in given_up)
