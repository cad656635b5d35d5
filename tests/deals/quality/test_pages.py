"""The pages under /quality/: what a run says, where a miss leads, what people made of rules, and what is refused."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from deals.ledger.curate import retract, say
from deals.models import Claim, Miss, Scorecard
from deals.quality.keeping import as_stored, load_shipped, store
from deals.quality.rule_counts import count_added, count_rules
from deals.views.score_charts import Band, bands_of, draw_interval, draw_reliability
from filings import intake, jobs
from filings.models import DocumentText
from tests.deals.deal_pages import make_deal, sign_in
from tests.deals.quality.labelled import write_set

pytestmark = pytest.mark.django_db


def run_over(folder: Path, *options: str) -> Scorecard:
    call_command("scorecard", "--gold", str(folder), *options, verbosity=0)
    return Scorecard.objects.order_by("-pk")[0]


@pytest.fixture
def run(tmp_path: Path) -> Scorecard:
    return run_over(write_set(tmp_path / "tiny"))


@pytest.fixture
def client() -> Client:
    return sign_in()


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def rewritten(run: Scorecard, **changes: Any) -> Scorecard:
    """The same run by other rules, on another day or with other counts."""
    return store(as_stored(run) | changes)


def test_without_a_run_the_page_says_how_to_make_one(client: Client) -> None:
    text = page(client, "/quality/")
    assert "No run yet" in text
    assert "manage scorecard --gold" in text
    assert "No filing has been read here yet" in page(client, "/quality/rules/")


def test_a_run_shows_each_field_with_its_score_interval_and_number(client: Client, run: Scorecard) -> None:
    text = page(client, "/quality/")
    for words in (
        "tiny",
        "Upfront",
        "Precision",
        "95 %",
        "these rules run now",
        "In sample",
        "1 known to tell of no deal",
    ):
        assert words in text, words
    sections = client.get("/quality/").context["sections"]
    rows = {row.field.name: row for section in sections for row in section.rows}
    assert (rows["deal"].score, rows["deal"].misses) == (1.0, 0)
    assert (rows["upfront"].score, rows["upfront"].misses) == (0.0, 2)
    low, high = rows["party"].interval
    assert low < 1.0 == pytest.approx(high)


def test_every_term_that_is_used_is_explained_on_the_page(client: Client, run: Scorecard) -> None:
    text = page(client, "/quality/")
    for term in ("Set", "Left out", "In sample", "Stated", "Found", "Right", "Precision", "Recall", "F1", "Proposal"):
        assert f"<dt>{term}</dt><dd>" in text, term


def test_a_set_that_is_left_out_is_called_so_and_shows_no_misses(client: Client, tmp_path: Path) -> None:
    run = run_over(write_set(tmp_path / "hidden"), "--left-out")
    text = page(client, "/quality/")
    assert "left out: rule authors have not seen it" in text
    assert "no author of rules has seen this set" in text
    field = page(client, f"{run.get_absolute_url()}upfront/")
    assert "Nobody who writes rules may see" in field
    assert "Osmeriden" not in field


def test_a_miss_leads_into_the_reader_at_its_words_if_the_filing_is_stored(
    client: Client, run: Scorecard, tmp_path: Path
) -> None:
    address = f"{run.get_absolute_url()}upfront/"
    before = page(client, address)
    assert "not stored here" in before
    assert "an upfront payment of $25 million" in before
    for outcome in list(intake.accept_path(tmp_path / "tiny" / "texts" / "licence.txt", trigger="command")):
        jobs.run_to_the_end(outcome.job)
    shown = client.get(address).context["misses"]
    assert len(shown) == 2
    for each in shown:
        assert each.url.endswith("#at")
        reader = page(client, each.url)
        assert 'id="at"' in reader
    wrong = next(each for each in shown if each.miss.outcome == Miss.Outcome.WRONG)
    assert wrong.miss.rule in page(client, address)


def test_a_place_in_another_version_of_the_text_leads_to_the_document_alone(
    client: Client, run: Scorecard, tmp_path: Path
) -> None:
    for outcome in list(intake.accept_path(tmp_path / "tiny" / "texts" / "licence.txt", trigger="command")):
        jobs.run_to_the_end(outcome.job)
    DocumentText.objects.update(version=run.text_version + 1)
    for each in client.get(f"{run.get_absolute_url()}upfront/").context["misses"]:
        assert each.url.endswith("?doc=0")


def test_misses_are_chosen_by_outcome_and_nonsense_is_refused(client: Client, run: Scorecard) -> None:
    address = f"{run.get_absolute_url()}upfront/"
    shown = client.get(f"{address}?outcome=missed").context["misses"]
    assert [each.miss.outcome for each in shown] == ["missed"]
    assert client.get(f"{address}?outcome=sideways").status_code == 400
    assert client.get(f"{address}?colour=red").status_code == 400
    assert client.get(f"{run.get_absolute_url()}no-such-field/").status_code == 404
    assert client.get("/quality/?set=nowhere").status_code == 400
    assert client.get("/quality/rules/?sort=luck").status_code == 400
    assert client.get("/quality/999/").status_code == 404


def test_the_change_from_the_run_before_stands_beside_each_field(client: Client, run: Scorecard) -> None:
    scores = as_stored(run)["scores"] | {"party": {"right": 1, "wrong": 1, "missed": 1}}
    later = rewritten(run, rules_version="1-other", ran_at="2090-01-01T00:00:00+00:00", scores=scores)
    text = page(client, later.get_absolute_url())
    assert "▼ -0.500" in text
    assert "other rules run now" in text
    assert len(client.get("/quality/").context["history"]) == 2
    assert 'class="plot-line"' in page(client, f"{later.get_absolute_url()}party/")


def test_a_run_is_downloaded_as_json_that_loads_again_and_as_a_table(client: Client, run: Scorecard) -> None:
    given = client.get(f"{run.get_absolute_url()}run.json")
    assert "attachment" in given["Content-Disposition"]
    assert json.loads(given.content) == as_stored(run)
    table = list(csv.DictReader(io.StringIO(client.get(f"{run.get_absolute_url()}run.csv").content.decode())))
    upfront = next(row for row in table if row["field"] == "upfront")
    assert (upfront["stated"], upfront["found"], upfront["right"], upfront["f1"]) == ("1", "1", "0", "0.0")


def test_runs_that_came_with_the_project_are_marked(client: Client) -> None:
    load_shipped()
    text = page(client, "/quality/")
    assert text.count("came with the project") >= 4
    assert "in sample: rule authors may read it" in text
    assert "left out: rule authors have not seen it" in text


def test_a_set_that_nobody_read_is_what_the_page_opens_with(client: Client) -> None:
    load_shipped()
    assert "Newest run over “unseen”" in page(client, "/quality/")
    assert "Newest run over “gold”" in page(client, "/quality/?set=gold")


def test_hostile_words_of_a_document_stay_words(client: Client, run: Scorecard) -> None:
    run.misses.update(expected="<script>alert(1)</script>", quote="<img src=x onerror=alert(2)>", document="<b>x</b>")
    text = page(client, f"{run.get_absolute_url()}upfront/")
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "<b>x</b>" not in text


def test_the_number_of_queries_does_not_grow_with_the_misses(client: Client, run: Scorecard) -> None:
    address = f"{run.get_absolute_url()}upfront/"
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    miss = run.misses.filter(field="upfront")[0]
    for _ in range(30):
        miss.pk = None
        miss.save()
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)


def test_the_dashboard_says_how_far_what_it_shows_can_be_relied_on(client: Client, run: Scorecard) -> None:
    text = page(client, "/")
    assert "F1 for deals in known documents" in text
    assert f"/quality/?set={run.name}" in text


def test_a_value_that_a_person_contradicts_is_overruled_and_one_repeated_confirmed(client: Client) -> None:
    deal = make_deal(1)
    term = deal.terms.get(kind="upfront")
    machine = Claim.objects.get(pk=term.claim_id)
    user = client.user  # type: ignore[attr-defined]
    say(user, agreement=deal, field="term", item=term.item, value={"amount": 46_000_000})
    say(user, agreement=deal, field="phase", value="phase_2")
    counts = {count.rule: count for count in count_rules()}
    assert counts[machine.rule].overruled == 1
    assert counts[machine.rule].overruled_example == machine.pk
    phase = Claim.objects.get(field="phase", author=None)
    assert counts[phase.rule].confirmed >= 1


def test_taking_a_correction_back_ends_the_overruling(client: Client) -> None:
    deal = make_deal(1)
    claim = say(client.user, agreement=deal, field="phase", value="phase_3")  # type: ignore[attr-defined]
    assert sum(count.overruled for count in count_rules()) == 1
    retract(claim)
    assert sum(count.overruled for count in count_rules()) == 0


def test_rejecting_a_deal_overrules_the_rule_that_found_it_and_a_new_value_is_one_that_was_missed(
    client: Client,
) -> None:
    deal = make_deal(1)
    user = client.user  # type: ignore[attr-defined]
    say(user, agreement=deal, field="review", value="rejected")
    say(user, agreement=deal, field="indication", value="renal anaemia")
    found_by = Claim.objects.get(field="deal").rule
    assert next(count for count in count_rules() if count.rule == found_by).overruled >= 1
    assert count_added() == 1


def test_a_company_s_name_that_a_curator_corrects_overrules_the_rules_that_read_it(client: Client) -> None:
    deal = make_deal(1)
    company = deal.parties.get(role="licensor").company
    rules = {claim.rule for claim in Claim.objects.filter(field="registrant.name", author=None)}
    assert len(rules) == 2, "of the header and of the cover"
    say(client.user, company=company, field="name", value="Quellmont Medicines, Inc.")  # type: ignore[attr-defined]
    assert {count.rule for count in count_rules() if count.overruled} == rules


def test_rules_are_sorted_as_asked_and_lead_to_evidence(client: Client) -> None:
    deal = make_deal(1)
    say(client.user, agreement=deal, field="phase", value="phase_3")  # type: ignore[attr-defined]
    answer = client.get("/quality/rules/?sort=overruled")
    assert answer.context["rules"][0].overruled == 1
    text = answer.content.decode()
    assert "overruled value" in text
    assert f"/evidence/{answer.context['rules'][0].overruled_example}/" in text
    fired = [count.fired for count in client.get("/quality/rules/").context["rules"]]
    assert fired == sorted(fired, reverse=True)


def test_the_page_of_runs_is_handed_the_rules_that_matter_most(client: Client) -> None:
    deal = make_deal(1)
    say(client.user, agreement=deal, field="phase", value="phase_3")  # type: ignore[attr-defined]
    part = client.get("/quality/rules/", headers={"HX-Request": "true"})
    assert part.context["rules"][0].overruled == 1
    text = part.content.decode()
    assert "<html" not in text
    assert "overruled 1 by saying otherwise" in text


def test_proposals_of_this_installation_are_counted(client: Client) -> None:
    make_deal(1)
    Claim.objects.filter(field="phase").update(confidence=0.1)
    ledger = client.get("/quality/rules/").context["ledger"]
    assert ledger["proposals"] == 1
    assert ledger["fired"] == ledger["shown"] + ledger["proposals"] + ledger["refused"]


def test_bands_join_steps_and_say_whether_rules_are_too_sure() -> None:
    bands = bands_of({18: (100, 50, 92.0), 19: (100, 97, 97.0), 6: (2, 1, 0.65)}, size=0.05)
    assert [(band.low, band.high, band.values, band.right) for band in bands] == [
        (0.3, 0.5, 2, 1), (0.9, 0.95, 100, 50), (0.95, 1.0, 100, 97),
    ]  # fmt: skip
    assert [band.verdict for band in bands] == ["too few to say", "too sure", "about right"]
    assert Band(0.5, 0.6, 1000, 900, 0.55).verdict == "too modest"


def test_drawings_stay_inside_their_frames() -> None:
    bar = draw_interval(1.0, (0.96, 1.0))
    assert 0 <= bar.low <= bar.point <= 120
    assert bar.low + bar.width <= 120.5
    plot = draw_reliability([Band(0.95, 1.0, 10, 10, 1.0), Band(0.0, 0.3, 10, 0, 0.0)])
    for dot in plot.dots:
        assert plot.left <= dot.x <= plot.right
        assert plot.top <= dot.high <= dot.y <= dot.low <= plot.base
