"""Secrets that are made once and kept in files of the data folder that only their owner may read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def read_or_make(path: Path) -> str:
    """The secret in `path`; at first use 64 random bytes, as text. Two processes at first use get the same.

    Raises OSError when the file can be neither read nor made.
    """
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        pass
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    write_secret(draft, secrets.token_urlsafe(64) + "\n")
    try:
        os.link(draft, path)  # whole or not at all, and never over another process's
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return path.read_text(encoding="ascii").strip()


def write_secret(path: Path, text: str) -> None:
    """Write a file that nobody but its owner may read, at no moment of its life."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(text)
