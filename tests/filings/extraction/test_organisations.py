"""Who is named, how the names are printed, and what the text calls them for short."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.extraction.cover import read_cover
from filings.extraction.organisations.forms import core_of
from filings.extraction.organisations.names import find_names
from filings.extraction.subsidiaries import read_subsidiaries
from tests.filings.extraction.reading_text import (
    entities_of,
    entity,
    filing_of,
    layout_of,
    mentions_of,
    reading_of,
)


def names_in(sentence: str, *, kind: str = "8-K") -> list[str]:
    layout = layout_of(f"Item 8.01 Other Events\n\n{sentence}\n", kind=kind)
    return [" ".join(layout.flow[n.start : n.end].split()) for n in find_names(layout)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("On May 3 Tolgarth Bio, Inc. signed with Marchwood plc.", ["Tolgarth Bio, Inc.", "Marchwood plc"]),
        ("It was sold to Kurashima Seiyaku Co., Ltd. of Osaka.", ["Kurashima Seiyaku Co., Ltd."]),
        ("It was sold to Dr. Velten Arzneimittel GmbH & Co. KG in May.", ["Dr. Velten Arzneimittel GmbH & Co. KG"]),
        ("The buyer is Brandvik Pharma A/S, a Danish company.", ["Brandvik Pharma A/S"]),
        ("The buyer is Laboratoires Courtenay S.A. of Lyon.", ["Laboratoires Courtenay S.A."]),
        ("The buyer, Farmacia del Sur, S.A. de C.V., will pay.", ["Farmacia del Sur, S.A. de C.V."]),
        (
            "Suzhou Lanting (Hong Kong) Biopharma Co., Ltd. will pay.",
            ["Suzhou Lanting (Hong Kong) Biopharma Co., Ltd."],
        ),
        ("They sued Hartwell & Sons, Inc. and Ostrova Kft. there.", ["Hartwell & Sons, Inc.", "Ostrova Kft."]),
        ("Ashcombe Ireland Unlimited Company is the licensee.", ["Ashcombe Ireland Unlimited Company"]),
        ("Yallourn Health Pty Ltd and Ferncliff N.V. met.", ["Yallourn Health Pty Ltd", "Ferncliff N.V."]),
        ("Sold by Ketterby Ventures II, L.P., to us.", ["Ketterby Ventures II, L.P."]),
        ("Sold by PX Acquisition Sub No. 2, Inc. to us.", ["PX Acquisition Sub No. 2, Inc."]),
        ("Yesterday Grün & Roth AG said so.", ["Grün & Roth AG"]),
        ("The Brookhollow Institute for Human Genetics agreed.", ["Brookhollow Institute for Human Genetics"]),
        ("A license from the University of Eastmoor at Port Lyle.", ["University of Eastmoor at Port Lyle"]),
        ("The Trustees of Hadleigh University own it.", ["Trustees of Hadleigh University"]),
        ("The license of the Fondation Orvaux of France ended.", ["Fondation Orvaux"]),
        ("It is paid by A.B. du Marais de Villiers and Company too.", ["A.B. du Marais de Villiers and Company"]),
        (
            "Sold by Marsh & Co. International plc to King Moss Co. of Leeds, Inc.",
            [
                "Marsh & Co. International plc",
                "King Moss Co. of Leeds, Inc.",
            ],
        ),
        ("Its offices are in Reno, NV (the lease ends in May).", []),
        ("Institut für Zellforschung Neuburg e.V. is paid.", ["Institut für Zellforschung Neuburg e.V."]),
        ("The company is a shell company and an Affiliated Company.", []),
        ("Documents Incorporated by Reference are listed below.", []),
        ("Each Affiliate of the Company, and its Co-Promotion team.", []),
        ("As the Delaware General Corporation Law provides.", []),
        ("Concurrently Corbel Ventures Inc. agreed to buy shares.", ["Corbel Ventures Inc."]),
        ("It met at 9:00 CEST. Brandvik Biotech AG signed.", ["Brandvik Biotech AG"]),
        ("About Corbel Bay Corbel Bay Labs Limited is a company.", ["Corbel Bay Labs Limited"]),
        ("Marsh & Roe Marsh & Roe Services, Inc. signed.", ["Marsh & Roe Services, Inc."]),
        (
            "It sued Tolgarth Women's Health Inc. and Corbel's Ostrova Labs LLC.",
            [
                "Tolgarth Women's Health Inc.",
                "Ostrova Labs LLC",
            ],
        ),
        ("Sold by Q.R.S. Breath Technologies (1994) Ltd. to us.", ["Q.R.S. Breath Technologies (1994) Ltd."]),
        ("The seller is Norrvik Pharma AB (publ), a Swedish company.", ["Norrvik Pharma AB (publ)"]),
        ("The buyer is Zellbruck SE (Euronext: ZBK), of 40 Mill Street SE, Reno.", ["Zellbruck SE"]),
        ("The fund is CORBEL ROYALTIES II SCA SICAV-RAIF of Luxembourg.", ["CORBEL ROYALTIES II SCA SICAV-RAIF"]),
        ("It is owed to Marsh Holdings, LP. The rate is fixed.", ["Marsh Holdings, LP"]),
        ("We thank the Governors of the University of Eastmoor for it.", ["Governors of the University of Eastmoor"]),
        ("A license from the St. Orvald's Hospital Trust was signed.", ["St. Orvald's Hospital Trust"]),
        ("Paid to the Port Lyle Children's Research Foundation in May.", ["Port Lyle Children's Research Foundation"]),
        (
            "Marlow and Women's Hospital and Queen's University at Lyle.",
            [
                "Marlow and Women's Hospital",
                "Queen's University at Lyle",
            ],
        ),
        (
            "Paid to King's College London by the Katholiek Instituut Denderzee.",
            [
                "King's College London",
                "Katholiek Instituut Denderzee",
            ],
        ),
        ("It works with the Institut Orvaux fur Nuklearmedizin there.", ["Institut Orvaux fur Nuklearmedizin"]),
    ],
)
def test_names_are_found_as_printed(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


def test_a_name_broken_over_lines_is_one_name() -> None:
    text = (
        "ITEM 5. OTHER EVENTS\n\n     On June 1, 1999, Wrenfield Biotech,\nInc. announced that its subsidiary"
        " Genolark\n"
        "Technologies, Inc. had signed with Oswin\nHealth plc.\n"
    )
    names = [e.name for e in entities_of(text).all]
    assert names == ["Wrenfield Biotech, Inc.", "Genolark Technologies, Inc.", "Oswin Health plc"]


def test_capitals_and_mixed_case_are_one_organisation_shown_in_mixed_case() -> None:
    text = "WRENFIELD BIOTECH, INC.\n(Registrant)\n\nItem 8.01 Other Events\n\nWrenfield Biotech, Inc. moved to Reno.\n"
    entities = entities_of(text)
    assert [e.name for e in entities.all] == ["Wrenfield Biotech, Inc."]
    assert text[slice(entities.all[0].name_span.start, entities.all[0].name_span.end)] == "Wrenfield Biotech, Inc."


def test_two_companies_of_one_family_name_stay_two() -> None:
    text = "Item 8.01\n\nTolgarth Holding AG and its subsidiary Tolgarth Pharma GmbH met Tolgarth Inc. in Basel.\n"
    assert {e.name for e in entities_of(text).all} == {"Tolgarth Holding AG", "Tolgarth Pharma GmbH", "Tolgarth Inc."}


@pytest.mark.parametrize(
    ("sentence", "term", "name"),
    [
        ('Tolgarth Bio, Inc. ("Tolgarth") signed.', "Tolgarth", "Tolgarth Bio, Inc."),
        ("Tolgarth Bio, Inc. (“TBI” or the “Licensor”) signed.", "Licensor", "Tolgarth Bio, Inc."),
        ("Tolgarth Bio, Inc. (hereinafter “Tolgarth”) signed.", "Tolgarth", "Tolgarth Bio, Inc."),
        ("Tolgarth Bio, Inc. (‘Tolgarth’) signed.", "Tolgarth", "Tolgarth Bio, Inc."),
        (
            "Tolgarth Bio, Inc., a Delaware corporation (together with its affiliates, “TB”), signed.",
            "TB",
            "Tolgarth Bio, Inc.",
        ),
        (
            "Tolgarth Ltd, a wholly owned subsidiary of Tolgarth Holding AG (“Tolgarth”), signed.",
            "Tolgarth",
            "Tolgarth Ltd",
        ),
        (
            "Ashcombe Sales LLC, a subsidiary of Marchwood plc (“Marchwood”), signed.",
            "Marchwood",
            "Marchwood plc",
        ),
        (
            "Corbel Ltd, Corbel Holdings plc and Corbel Inc. (together, “Corbel”) sold it.",
            "Corbel",
            "Corbel Ltd",
        ),
        ("We pay Hadleigh University, or Hadleigh, a royalty.", "Hadleigh", "Hadleigh University"),
        ("Tolgarth Bio, Inc. d/b/a Greenlark Labs signed.", "Greenlark Labs", "Tolgarth Bio, Inc."),
    ],
)
def test_a_defined_term_stands_for_its_organisation(sentence: str, term: str, name: str) -> None:
    text = f"Item 8.01 Other Events\n\n{sentence} Later {term} left.\n"
    entities = entities_of(text)
    assert term in entity(entities, name).aliases
    assert mentions_of(entities, name, text)[-1] == term


def test_a_defined_term_of_a_thing_is_no_alias() -> None:
    text = (
        "Item 8.01\n\nTolgarth Bio, Inc. entered into a License Agreement (the “Agreement”) on May 1 (the"
        " “Effective Date”).\n"
    )
    assert entities_of(text).all[0].aliases == ()


def test_parties_of_a_contract_answer_to_their_roles() -> None:
    text = (
        "LICENSE AGREEMENT\n\nThis License Agreement is made as of May 1, 2003 by and between Tolgarth Bio, Inc., a"
        " Delaware "
        'corporation with its place of business at 12 Mill Rd., Reno, Nevada ("Licensor"), and Brandvik Pharma A/S,'
        " a company "
        'organized under the laws of Denmark ("Licensee").\n\n2.1 Grant. Licensor hereby grants to Licensee a'
        " license.\n"
    )
    entities = reading_of(filing_of(("EX-10.1", text))).entities
    assert mentions_of(entities, "Tolgarth Bio, Inc.", text)[-1] == "Licensor"
    assert mentions_of(entities, "Brandvik Pharma A/S", text)[-1] == "Licensee"
    assert {m.by for m in entities.mentions[0]} == {"name", "role_term"}


def test_a_contract_whose_quotes_were_lost_still_names_its_parties() -> None:
    text = (
        "This LICENSE AGREEMENT (this Agreement) is entered into effective as of Nov. 02, 2019 by and between"
        " Brandvik IP AG, "
        "having its place of business at Zug (Brandvik) and Tolgarth BioSciences, Inc., having its principal place"
        " of business "
        "at 333 Pine Drive, Reno, NV (Licensee).\n\nWHEREAS, Brandvik is an owner; and\n\nWHEREAS, Licensee wishes"
        " to license.\n"
    )
    entities = reading_of(filing_of(("EX-10.1", text))).entities
    assert entity(entities, "Tolgarth BioSciences, Inc.").aliases == ("Licensee",)
    assert mentions_of(entities, "Brandvik IP AG", text) == ["Brandvik IP AG", "Brandvik", "Brandvik"]


def test_we_and_the_company_are_the_filer_but_not_inside_a_quotation() -> None:
    text = (
        "FORM 8-K\n\nWRENFIELD BIOTECH, INC.\n(Exact name of registrant as specified in its charter)\n\n"
        "Item 8.01 Other Events\n\nWe will receive $5 million. The Company will pay a fee. “We are glad,” said the"
        " head of Oswin "
        "Health plc.\n"
    )
    entities = entities_of(text)
    assert entities.filer().name == "WRENFIELD BIOTECH, INC."
    assert mentions_of(entities, "WRENFIELD BIOTECH, INC.", text) == ["WRENFIELD BIOTECH, INC.", "We", "Company"]


def test_the_company_in_an_8k_about_its_subsidiary_is_the_filer() -> None:
    text = (
        "FORM 8-K\n\nMARCHWOOD MEDICAL, INC.\n(Exact name of registrant as specified in its charter)\n\nItem 5."
        " Other Events\n\n"
        'On June 15, 2000 Corbel, Inc., an 81%-owned subsidiary of Marchwood Medical, Inc. (the "Company"), signed.\n'
    )
    assert entity(entities_of(text), "Marchwood Medical, Inc.").aliases == ("Company",)


def test_a_short_form_points_to_the_full_name() -> None:
    text = (
        "Item 8.01\n\nWrenfield Biotech, Inc. met Pandril Inc. Then Pandril and WRENFIELD agreed; Wrenfield"
        " Biotech paid.\n"
    )
    entities = entities_of(text)
    assert mentions_of(entities, "Wrenfield Biotech, Inc.", text) == [
        "Wrenfield Biotech, Inc.",
        "WRENFIELD",
        "Wrenfield Biotech",
    ]
    assert mentions_of(entities, "Pandril Inc.", text) == ["Pandril Inc.", "Pandril"]


def test_a_common_word_is_no_short_form() -> None:
    text = (
        "Item 8.01\n\nSequence Harbor, Inc. and American Moss Corp. met. Sequence data and the American market"
        " were discussed.\n"
    )
    entities = entities_of(text)
    assert mentions_of(entities, "American Moss Corp.", text) == ["American Moss Corp."]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Company announced an agreement with Rosenquist under which it will be paid.", "Rosenquist"),
        ("The license was granted to Velmark (NYSE: VMK) in May.", "Velmark"),
        ("ABC is sold by its subsidiary Lanterna in Italy.", "Lanterna"),
        ("Rosenquist will pay an upfront fee.", "Rosenquist"),
        ("A joint venture of the Company and Halden & Marsh sells it.", "Halden & Marsh"),
        (
            "Sera come from Merival Courtenay Serums et Vaccins (“Merival Courtenay”).",
            "Merival Courtenay Serums et Vaccins",
        ),
    ],
)
def test_a_name_without_legal_form_is_known_by_its_company(sentence: str, name: str) -> None:
    assert name in [e.name for e in entities_of(f"Item 8.01 Other Events\n\n{sentence}\n").all]


@pytest.mark.parametrize("word", ["FDA", "Licensed Product", "Phase", "Japanese", "Agreement"])
def test_a_capitalised_word_is_not_yet_an_organisation(word: str) -> None:
    text = f"Item 8.01 Other Events\n\nUnder its agreement with {word} the Company will pay. {word} will pay as well.\n"
    assert word not in [e.name for e in entities_of(text).all]


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares trade on The Nasdaq Stock Market LLC.",
        "Quarles Tennant LLP acted as counsel.",
        "Its auditors, Ernst & Young LLP, resigned.",
        "Ridley Farr Securities LLC acted as placement agent.",
        "Dunmore Shaw & Co. acted as exclusive financial advisor to the sellers.",
    ],
)
def test_advisers_and_exchanges_are_marked(sentence: str) -> None:
    found = entities_of(f"Item 8.01 Other Events\n\n{sentence}\n").all
    assert [e.is_adviser for e in found] == [True]


def test_a_principal_is_no_adviser_though_its_name_stands_near_one() -> None:
    text = (
        "Item 8.01\n\nAttention: General Counsel, Tolgarth Bio, Inc. (“Tolgarth”). CVN Securities Corp. is its"
        " subsidiary.\n"
    )
    assert not any(e.is_adviser for e in entities_of(text).all)


def test_a_former_name_is_the_same_organisation() -> None:
    text = (
        "Item 8.01\n\nSablefen Bio, Inc., formerly Ardlow Sciences, Inc., moved. Ardlow Sciences, Inc. was in Reno.\n"
    )
    entities = entities_of(text)
    assert [e.name for e in entities.all] == ["Sablefen Bio, Inc."]
    assert len(mentions_of(entities, "Sablefen Bio, Inc.", text)) == 3


def test_a_warrant_ticker_is_no_company() -> None:
    text = "Item 8.01\n\nWrenfield Biotech, Inc. (NASDAQ: WREN; WRENW) said today that its warrants (WRENW) expire.\n"
    assert [e.name for e in entities_of(text).all] == ["Wrenfield Biotech, Inc."]


PIECES = (
    "Tolgarth", "Bio", "Inc.", "plc", "GmbH", "University", "of", "and", "&", ",", "(", ")", '("T")', "“", "”",
    "a subsidiary of", "its subsidiary", "51%", "the Company", "we", "Institute", "for", "\n", "\n\n", "\t", "   ",
    "Item 5.", "formerly", "or", "İstanbul", "ß", "•", "SIGNATURES", ".", "'s", "(NYSE: TB)", "collectively,",
    "Dr.", "No.", "2", "REGISTRANT", "(Exact name of registrant", "Delaware", "May 5, 2001", "owned by", "Ltd",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60))
@settings(max_examples=120, deadline=None)
@pytest.mark.parametrize("kind", ["8-K", "EX-21", "EX-10.1", "EX-99.1", ""])
def test_whatever_the_words_every_name_stands_where_it_is_said_to(kind: str, pieces: list[str]) -> None:
    text = " ".join(pieces)
    source = filing_of((kind, text))
    reading = reading_of(source)
    for found in reading.entities.all:
        if found.name_span:
            assert " ".join(text[found.name_span.start : found.name_span.end].split()) == found.name
    ends = [0]
    for mention in reading.entities.mentions[0]:
        assert ends[-1] <= mention.span.start < mention.span.end <= len(text)
        ends.append(mention.span.end)
    read_cover(reading, source)
    read_subsidiaries(reading, source)


def test_reading_names_takes_linear_time() -> None:
    from time import perf_counter

    piece = "Alpha Beta Gamma Delta and Epsilon of Zeta & Eta (Theta) Iota, "
    start = perf_counter()
    entities_of("Item 8.01\n\n" + piece * 3000 + " Inc. " + "(" * 5000)
    assert perf_counter() - start < 5


def test_names_in_two_columns_stay_two() -> None:
    assert names_in("Corbel Beverage Company\tDunmoor Importers Ltd.") == [
        "Corbel Beverage Company",
        "Dunmoor Importers Ltd.",
    ]


def test_legal_forms_that_stutter_end() -> None:
    """A run of forms can be cut in many ways; a damaged list once kept a process for minutes."""
    for unit in ("Co., Ltd. ", "S.A. S. A. S. ", "Inc., ", "Pte Ltd Co KG "):
        for repeats in (20, 40, 4000):
            assert core_of("Acme " + unit * repeats + "x").startswith("Acme")
    assert core_of("Acme Pte. Ltd.") == "Acme"
    assert core_of("Acme & Co., Inc.") == "Acme"
