"""What a deal grants: exclusivity, asset, phase, modality, disease and length."""

from __future__ import annotations

import pytest

from filings.extraction.facts import Deal, Span, Stated
from filings.extraction.grants import share_phase_and_modality
from tests.filings.extraction.deal_texts import read_told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Alderbrook granted Castlemoor an exclusive, royalty-bearing license to develop ALB-204.", "exclusive"),
        ("Castlemoor obtained the exclusive right to sell ALB-204.", "exclusive"),
        ("Alderbrook appointed Castlemoor as exclusive distributor of ALB-204.", "exclusive"),
        ("Alderbrook granted Castlemoor a license, co-exclusive with Alderbrook, to develop ALB-204.", "co_exclusive"),
        ("Alderbrook granted Castlemoor a non-exclusive license under its patents.", "non_exclusive"),
        ("The courts of Delaware have exclusive jurisdiction.", None),
    ],
)
def test_exclusivity(text: str, value: str | None) -> None:
    found = read_told(text).grant.exclusivity
    assert (found.value if found else None) == value


def test_the_first_grant_decides_over_an_ancillary_one() -> None:
    told = read_told(
        "Alderbrook grants to Castlemoor an exclusive license to sell the Product and a non-exclusive license to "
        "manufacture it."
    )
    assert told.grant.exclusivity is not None
    assert told.grant.exclusivity.value == "exclusive"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Alderbrook licensed ALB-204, which is in Phase 2 clinical development, to Castlemoor.", "phase_2"),
        ("Alderbrook licensed ALB-204, currently in a Phase 1/2 trial, to Castlemoor.", "phase_1_2"),
        ("Alderbrook licensed ALB-204, which has completed a Phase 1 trial, to Castlemoor.", "phase_1"),
        ("Alderbrook sold ALB-19, a preclinical bispecific antibody, to Castlemoor.", "preclinical"),
        ("The aim is to discover and develop degraders against five targets.", "discovery"),
        ("Castlemoor will pay $5 million upon dosing of the first patient in a Phase 3 trial of ALB-204.", None),
        ("Castlemoor plans a Phase 3 program for ALB-204.", None),
    ],
)
def test_phase_is_a_stage_that_has_been_reached(text: str, value: str | None) -> None:
    found = read_told(text).grant.phase
    assert (found.value if found else None) == value


def test_another_candidates_phase_is_not_the_assets() -> None:
    told = read_told(
        "Alderbrook granted Castlemoor an exclusive license to ALB-204, which is in Phase 1 for gout. "
        "VVX-900, the lead program of another company, is in Phase 3 for gout."
    )
    assert told.grant.phase is not None
    assert told.grant.phase.value == "phase_1"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Alderbrook licensed ALB-204, an oral small molecule inhibitor of KIT.", "small_molecule"),
        ("Alderbrook licensed ALB-508, an antibody-drug conjugate directed to Claudin 6.", "adc"),
        ("Alderbrook licensed ALB-21, its monoclonal antibody.", "antibody"),
        ("Alderbrook licensed ALB-77, a small interfering RNA (siRNA) given by injection.", "nucleic_acid"),
        ("Alderbrook licensed ALB-33, its intranasal vaccine candidate.", "vaccine"),
        ("Alderbrook licensed ALB-15, its biosimilar of denosumab.", "biosimilar"),
        ("Alderbrook licensed ALB-31, an allogeneic natural killer cell therapy.", "cell_therapy"),
        ("Alderbrook licensed ALB-3, a factor B inhibitor taken by mouth.", None),
    ],
)
def test_modality_comes_from_a_class_word_only(text: str, value: str | None) -> None:
    found = read_told(text).grant.modality
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alderbrook granted Castlemoor an exclusive license to ALB-204.", ["ALB-204"]),
        ("Castlemoor acquired rights to DERMALOX(R) (fluprosatin) cream.", ["DERMALOX", "fluprosatin"]),
        ("Alderbrook will apply its AldSplice™ platform to discover oligonucleotides.", ["AldSplice"]),
        (
            "The agreement covers Alderbrook's proprietary screening technology.",
            ["Alderbrook's proprietary screening technology"],
        ),
        ("The license covers inhibitors of mutant KIT made at the university.", ["inhibitors of mutant KIT"]),
        ("Revenue is recognized under ASC 606; see Form 8-K and COVID-19 risks.", []),
    ],
)
def test_assets_are_names_as_written(text: str, names: list[str]) -> None:
    assert [a.value for a in read_told(text).grant.assets] == names


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The Agreement has a term of fifteen years.", 15),
        ("This Agreement continues for ten (10) years from the first sale in Japan.", 10),
        ("Royalties are payable for ten years from launch.", None),
        ("The Term will be 3 years from the Effective Date, with an automatic extension of two years.", 3),
        (
            (
                "This Agreement remains in force until the later of twelve years from Launch and the "
                "last patent's expiry."
            ),
            12,
        ),
        ("The agreement has a seven-year term and renews from year to year.", 7),
        ("This Agreement continues until the fifteenth anniversary of Launch.", 15),
        (
            ("During the term of this Agreement and for a period of five (5) years thereafter neither shall compete."),
            None,
        ),
        (
            ("These duties shall remain in effect after termination of this Agreement for a period of five (5) years."),
            None,
        ),
        ("Records of the Agreement shall be available for a period of three (3) years from the end of a year.", None),
    ],
)
def test_the_agreements_length(text: str, years: int | None) -> None:
    found = read_told(text).grant.term_years
    assert (None if found is None else int(found.value)) == years


def test_indications_are_named_as_written() -> None:
    told = read_told(
        "Alderbrook licensed ALB-204, which is in Phase 2 trials in patients with C3 glomerulopathy and gout."
    )
    assert [i.value for i in told.grant.indications][:1] == ["C3 glomerulopathy"]


def test_values_stand_where_their_spans_say() -> None:
    told = read_told("Alderbrook granted Castlemoor an exclusive license to ALB-204 in Japan.")
    (asset,) = told.grant.assets
    span = asset.spans[0]
    assert told.text[span.start : span.end] == asset.value


def test_the_month_of_may_is_no_doubt() -> None:
    told = read_told("In May 2018 the first patient was dosed in a Phase 1 trial of ALB-9 under the license.")
    assert told.grant.phase is not None
    assert told.grant.phase.value == "phase_1"


def test_a_former_name_is_the_same_asset() -> None:
    told = read_told(
        "Castlemoor licensed ALB-112 (previously QQX-112), an antisense oligonucleotide in IND-enabling studies."
    )
    assert told.grant.phase is not None
    assert told.grant.phase.value == "preclinical"


def test_deals_about_one_asset_share_its_phase_and_modality() -> None:
    span = Span(0, 0, 1)

    def deal(phase: str | None, modality: str | None) -> Deal:
        state = None if phase is None else Stated(phase, (span,), "test@1", 0.9)
        kind = None if modality is None else Stated(modality, (span,), "test@1", 0.9)
        signed = Stated("signed", (span,), "test@1", 0.9)
        asset = Stated("ALB-204", (span,), "test@1", 0.9)
        return Deal((), (), signed, 0.9, span, assets=(asset,), phase=state, modality=kind)

    shared = share_phase_and_modality([deal("phase_1", None), deal("phase_2", "antibody")])
    assert [(d.phase.value, d.modality.value) for d in shared if d.phase and d.modality] == [
        ("phase_2", "antibody")
    ] * 2
