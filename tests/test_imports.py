"""The arrows of the architecture: data flows left to right, imports run right to left. And modules stay small."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("filings", "deals", "dealtracker")
MOST_LINES = 400

# package → what may not be imported in it, however deep inside a function
FORBIDDEN = {
    "filings": ("deals", "dealtracker", "tests"),
    "deals": ("dealtracker", "tests"),
    "deals/ledger": ("deals.quality", "deals.views", "deals.admin"),
    "deals/quality": ("deals.views", "deals.admin"),
    "deals/quality/scoring": ("django", "deals.ledger", "deals.models", "filings"),
    "dealtracker": ("tests",),
    "filings/extraction": ("django", "celery", "kombu", "redis", "psycopg", "httpx", "filings.models"),
    "filings/text": ("django", "celery", "filings.models", "filings.extraction"),
    "filings/edgar": ("django", "celery", "filings.models"),
    "filings/reading.py": ("django", "celery", "filings.models"),
}
# Of the pure package only the command line may read files.
UNREAD = ("filings.text", "filings.edgar", "filings.reading", "pathlib", "os", "io", "sqlite3", "socket")
COMMAND_LINE = "filings/extraction/__main__.py"


def modules(below):
    path = ROOT / below
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def imported(path):
    """(line, dotted name) of everything a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def is_below(name, package):
    return name == package or name.startswith(package + ".")


@pytest.mark.parametrize("below", FORBIDDEN)
def test_imports_follow_the_arrows(below):
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules(below)
        for line, name in imported(path)
        if name.startswith(".") or any(is_below(name, package) for package in FORBIDDEN[below])
    ]
    assert wrong == []


def test_the_extractor_reads_nothing_but_what_it_is_given():
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules("filings/extraction")
        if path != ROOT / COMMAND_LINE
        for line, name in imported(path)
        if any(is_below(name, package) for package in UNREAD)
    ]
    assert wrong == []


def test_modules_stay_small():
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for package in PACKAGES
        for path in modules(package)
        if "migrations" not in path.parts
    }
    assert {name: size for name, size in sizes.items() if size > MOST_LINES} == {}


def test_no_name_says_nothing():
    vague = {"utils", "helpers", "misc", "common", "manager"}
    assert [str(path) for package in PACKAGES for path in modules(package) if path.stem in vague] == []


def test_every_step_of_the_pipeline_is_a_task_and_leads_to_the_next():
    from django.utils.module_loading import import_string

    from dealtracker.pipeline import STEPS
    from filings.models import IngestJob

    assert [step.after for step in STEPS] == ["queued", *[step.done for step in STEPS[:-1]]]
    assert {step.done for step in STEPS} <= set(IngestJob.State.values)
    for step in STEPS:
        assert import_string(step.task).name == step.task
