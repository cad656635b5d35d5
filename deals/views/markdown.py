"""Notes as HTML: Markdown without raw HTML, without images, and with links that only lead to the web."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

SAFE_SCHEMES = ("https://", "http://", "mailto:", "/", "#")


class NoteRenderer(RendererHTML):
    """Links that do not tell the other site where they were clicked; headings below those of the page."""

    def link_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        tokens[index].attrSet("rel", "nofollow noopener noreferrer")
        return self.renderToken(tokens, index, options, env)

    def heading_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return '<p class="note-heading">'

    def heading_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return "</p>\n"

    def th_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return self._cell(tokens[index])

    def td_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        return self._cell(tokens[index])

    def _cell(self, token: Token) -> str:
        """The table rule aligns with a style attribute, which the site's policy forbids; a class does it."""
        is_number = "right" in str(token.attrGet("style") or "")
        return f'<{token.tag} class="number">' if is_number else f"<{token.tag}>"


def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}, renderer_cls=NoteRenderer)
    reader.enable(["table", "strikethrough"])
    reader.disable(["image"])
    reader.validateLink = is_safe_link  # type: ignore[method-assign]
    return reader


def is_safe_link(url: str) -> bool:
    """Whether a note may link there: the web, mail, or a place on this site; never script or data."""
    return url.strip().lower().startswith(SAFE_SCHEMES)


READER = _reader()


def render_markdown(text: str) -> SafeString:
    """A note as HTML. Raw HTML in it is shown as text."""
    return mark_safe(READER.render(text))  # noqa: S308 - the reader escapes all text and allows no HTML
