"""Values of the SGML header, read generically: keys and nesting as printed, whatever of it is repeated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def header_value(header: Mapping[str, Any], *path: str) -> str | None:
    """Return the first value under a path of keys of the generic header, whatever of it is repeated."""
    node: Any = header
    for key in path:
        if isinstance(node, (list, tuple)):
            node = node[0] if node else None
        if not isinstance(node, Mapping):
            return None
        node = node.get(key)
    while isinstance(node, (list, tuple)):
        node = node[0] if node else None
    return str(node).strip() or None if isinstance(node, str) else None


def company_data(header: Mapping[str, Any], key: str) -> str | None:
    """Return a value of the first filer's company data, in `.txt` headers and in the shorter `.nc` ones."""
    for filer in ("FILER", "FILED BY", "SUBJECT COMPANY", "ISSUER", "REPORTING-OWNER"):
        found = header_value(header, filer, "COMPANY DATA", key) or header_value(header, filer, "COMPANY-DATA", key)
        if found:
            return found
    return header_value(header, key)


def header_name(header: Mapping[str, Any]) -> str | None:
    """Return the registrant's name as EDGAR conformed it."""
    return company_data(header, "COMPANY CONFORMED NAME") or company_data(header, "CONFORMED-NAME")
