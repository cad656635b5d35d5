"""Asking EDGAR for a body: one request at a time through the limiter, checked before it counts.

What EDGAR answers falls into four: a body that is whole; nothing there (`NotThereError`); a fault that passes
(`FaultError`: an outage, a cut body), tried again after growing, scattered rests; and "too much", which pauses all
workers of the installation (`PausedError`) and is never tried through.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from filings.edgar.addresses import Site
from filings.edgar.fair_access import FairAccess, Pause, PausedError
from filings.edgar.rejection import is_rate_page, of_document

T = TypeVar("T")

ATTEMPTS: Final = 4
SLOWEST: Final = 600.0  # seconds that one body may take
_CHUNK: Final = 1 << 16
_FRONT: Final = 60_000  # bytes by which error pages are told; they are no longer
_REDIRECTS: Final = 3
_TIMEOUT: Final = httpx.Timeout(connect=10, read=30, write=10, pool=10)
_CONTACT = re.compile(r"[^\s@]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")

TooMuch = Callable[[str, "float | None"], Pause]
"""Told why EDGAR blocks and for how many seconds it asks to wait, if it says; makes the fleet pause."""


class NotThereError(Exception):
    """EDGAR has no such file (404, or 403 from its store of files that never existed)."""


class FaultError(Exception):
    """The body could not be had now: an outage, a timeout, a cut or wrong body. Worth trying later."""


class ElsewhereError(Exception):
    """EDGAR sends to a host that is not EDGAR's; nobody is followed there."""


class TooLargeError(Exception):
    """The body is larger than allowed; it was not read to its end."""


def check_user_agent(declared: str) -> str:
    """The User-Agent as EDGAR wants it, "Company contact@example.org"; raises ValueError with what to write."""
    trimmed = declared.strip()
    name = _CONTACT.sub("", trimmed).strip()
    if not trimmed.isascii() or not trimmed.isprintable() or not _CONTACT.search(trimmed) or len(name) < 2:
        raise ValueError(
            "EDGAR asks everyone to say who they are: set EDGAR_USER_AGENT to your company and an e-mail address, "
            f"like “Example Research ann@example.org”, not {declared[:80]!r}."
        )
    return trimmed


class Client:
    """Asks EDGAR. One per process; `close` it."""

    def __init__(
        self, access: FairAccess, *, user_agent: str, too_much: TooMuch, site: Site | None = None, rest: float = 1.0
    ) -> None:
        self.site = site or Site()
        self._access = access
        self._too_much = too_much
        self._rest = rest  # seconds, roughly, before a second attempt
        self._http = httpx.Client(headers={"User-Agent": check_user_agent(user_agent)}, timeout=_TIMEOUT)

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def get(self, address: str, *, most_bytes: int, whole: bytes | None = None) -> bytes:
        """The body at an address of `site`; see `fetch`."""
        return self.fetch(address, b"".join, most_bytes=most_bytes, whole=whole)

    def fetch(
        self, address: str, keep: Callable[[Iterator[bytes]], T], *, most_bytes: int, whole: bytes | None = None
    ) -> T:
        """Give the body's chunks to `keep` and return what it makes of them.

        The chunks raise at their end if the body was not whole: shorter than announced, without `whole` (the words with
        which a body of this kind ends), or an error page; `keep` must then keep nothing, and is called anew for each
        attempt. Raises NotThereError, FaultError, ElsewhereError, TooLargeError, PausedError, or CrowdedError.
        """
        attempts = Retrying(
            stop=stop_after_attempt(ATTEMPTS),
            wait=wait_random_exponential(multiplier=self._rest, max=30),
            retry=retry_if_exception_type(FaultError),
            reraise=True,
        )
        return attempts(self._attempt, address, keep, most_bytes, whole)

    def _attempt(self, address: str, keep: Callable[[Iterator[bytes]], T], most_bytes: int, whole: bytes | None) -> T:
        for _ in range(_REDIRECTS + 1):
            if not self.site.has(address):
                raise ElsewhereError(f"{address[:200]} is not at EDGAR.")
            try:
                with self._access.turn() as answered, self._http.stream("GET", address) as response:
                    answered()
                    if response.is_redirect and response.next_request is not None:
                        address = str(response.next_request.url)
                        continue
                    self._check(response)
                    return keep(self._chunks(response, most_bytes=most_bytes, whole=whole))
            except httpx.HTTPError as error:
                raise FaultError(f"{type(error).__name__}: {error}") from error
        raise FaultError("EDGAR sends from one address to the next without end.")

    def _check(self, response: httpx.Response) -> None:
        """Raise for every status but 200."""
        status = response.status_code
        if status == httpx.codes.OK:
            return
        front = _front(response)
        if status == httpx.codes.TOO_MANY_REQUESTS or is_rate_page(front):
            self._pause(f"EDGAR answered {status}: {_said(front)}", response)
        if status == httpx.codes.NOT_FOUND or (
            status == httpx.codes.FORBIDDEN and b"<Code>AccessDenied</Code>" in front
        ):
            raise NotThereError(f"EDGAR has nothing at {response.url.path}.")
        if status == httpx.codes.FORBIDDEN:
            self._pause(f"EDGAR answered 403: {_said(front)}", response)
        raise FaultError(f"EDGAR answered {status}.")

    def _pause(self, reason: str, response: httpx.Response) -> None:
        raise PausedError(self._too_much(reason, _retry_after(response)))

    def _chunks(self, response: httpx.Response, *, most_bytes: int, whole: bytes | None) -> Iterator[bytes]:
        size, front, tail = 0, b"", b""
        until = time.monotonic() + SLOWEST
        for chunk in response.iter_bytes(_CHUNK):
            size += len(chunk)
            if size > most_bytes:
                raise TooLargeError(f"{response.url.path} has more than {most_bytes:,} bytes.")
            if time.monotonic() > until:
                raise FaultError(f"The body did not come to its end within {SLOWEST:.0f} s.")
            if len(front) <= _FRONT:
                front += chunk[: _FRONT + 1 - len(front)]
            tail = (tail + chunk)[-200:]
            yield chunk
        if size == 0:
            raise FaultError("The body is empty.")
        if size <= _FRONT:
            if is_rate_page(front):
                self._pause("EDGAR answered with the page for those who ask too much.", response)
            problem = of_document(front)
            if problem is not None and problem.code == "block_page":
                raise FaultError(problem.sentence)
        if whole is not None and not tail.rstrip().endswith(whole):
            raise FaultError(f"The body does not end in {whole.decode()}: it was cut off.")


def _front(response: httpx.Response) -> bytes:
    front = b""
    for chunk in response.iter_bytes(_CHUNK):
        front += chunk
        if len(front) > _FRONT:
            break
    return front[:_FRONT]


def _said(page: bytes) -> str:
    """The title of a page, or how it begins."""
    title = re.search(rb"<title>([^<]{1,200})", page, re.IGNORECASE)
    words = title[1] if title else re.sub(rb"<[^>]{0,200}>", b" ", page[:2000])
    return " ".join(words.decode("latin-1").split())[:200] or "no words"


def _retry_after(response: httpx.Response) -> float | None:
    written = response.headers.get("Retry-After", "")
    return float(written) if written.isdigit() else None
