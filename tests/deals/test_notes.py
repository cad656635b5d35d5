"""Notes: written on deals, companies and filings, changed by their author alone, with all earlier texts kept."""

from __future__ import annotations

import pytest

from deals.models import Note
from deals.views.markdown import render_markdown
from tests.deals.deal_pages import make_deal, sign_in

pytestmark = pytest.mark.django_db


def test_a_note_is_written_on_a_deal_and_counted_in_the_list() -> None:
    deal = make_deal()
    client = sign_in(username="alice")
    response = client.post(f"/notes/add/agreement/{deal.pk}/", {"kind": "question", "text": "Is the **upfront** net?"})
    note = Note.objects.get()
    assert response["Location"] == f"{deal.get_absolute_url()}#note-{note.pk}"
    page = client.get(deal.get_absolute_url()).content.decode()
    assert "Is the <strong>upfront</strong> net?" in page
    assert client.get("/deals/").context["page"].rows[0].note_count == 1


@pytest.mark.parametrize("on", ["company", "filing"])
def test_notes_stand_on_companies_and_filings_too(on: str) -> None:
    deal = make_deal()
    subject = deal.parties.first().company if on == "company" else deal.mentions.get().extraction.filing  # type: ignore[union-attr]
    client = sign_in()
    client.post(f"/notes/add/{on}/{subject.pk}/", {"kind": "warning", "text": "Look twice."})
    assert "Look twice." in client.get(subject.get_absolute_url()).content.decode()


def test_only_the_author_changes_a_note_and_the_earlier_text_stays_readable() -> None:
    deal = make_deal()
    alice, bob = sign_in(username="alice"), sign_in(username="bob")
    alice.post(f"/notes/add/agreement/{deal.pk}/", {"kind": "information", "text": "First thought."})
    note = Note.objects.get()
    assert bob.post(f"/notes/{note.pk}/edit/", {"kind": "information", "text": "Mine now."}).status_code == 403
    assert bob.get(f"/notes/{note.pk}/edit/").status_code == 403
    alice.post(f"/notes/{note.pk}/edit/", {"kind": "warning", "text": "Second thought."})
    note.refresh_from_db()
    assert (note.text, note.kind) == ("Second thought.", "warning")
    history = bob.get(f"/notes/{note.pk}/").content.decode()
    assert "First thought." in history
    assert "Second thought." in history


def test_an_empty_note_is_refused_with_a_sentence() -> None:
    deal = make_deal()
    response = sign_in().post(f"/notes/add/agreement/{deal.pk}/", {"kind": "information", "text": "  "})
    assert response.status_code == 400
    assert "Write something" in response.content.decode()
    assert not Note.objects.exists()


@pytest.mark.parametrize(
    "address", ["/notes/add/agreement/999/", "/notes/add/user/1/", "/notes/999/", "/notes/999/edit/"]
)
def test_notes_on_nothing_are_not_found(address: str) -> None:
    assert sign_in().get(address).status_code == 404


@pytest.mark.parametrize(
    ("written", "forbidden"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("[x](javascript:alert(1))", "href"),
        ("[x](JaVaScRiPt:alert(1))", "href"),
        ("[x](data:text/html,x)", "href"),
        ("[x](vbscript:x)", "href"),
        ("![x](https://example.org/x.png)", "<img"),
        ('<https://example.org/" onclick=x>', "onclick=x>"),
        ("| a | b |\n|:-:|--:|\n| 1 | 2 |", "style="),
    ],
)
def test_markdown_carries_no_script_image_or_style(written: str, forbidden: str) -> None:
    assert forbidden not in render_markdown(written)


def test_links_do_not_tell_the_other_site_where_they_stood() -> None:
    assert 'rel="nofollow noopener noreferrer"' in render_markdown("[x](https://example.org/)")
