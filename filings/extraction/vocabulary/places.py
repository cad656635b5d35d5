"""Countries and states as filings write them, and EDGAR's codes for the states."""

from __future__ import annotations

import re

US_STATES = {
    "Alabama": "AL", "Alaska": "AK", "Arizona": "AZ", "Arkansas": "AR", "California": "CA", "Colorado": "CO",
    "Connecticut": "CT",
    "Delaware": "DE", "District of Columbia": "DC", "Florida": "FL", "Georgia": "GA", "Hawaii": "HI",
    "Idaho": "ID", "Illinois": "IL",
    "Indiana": "IN", "Iowa": "IA", "Kansas": "KS", "Kentucky": "KY", "Louisiana": "LA", "Maine": "ME", "Maryland": "MD",
    "Massachusetts": "MA", "Michigan": "MI", "Minnesota": "MN", "Mississippi": "MS", "Missouri": "MO", "Montana": "MT",
    "Nebraska": "NE", "Nevada": "NV", "New Hampshire": "NH", "New Jersey": "NJ", "New Mexico": "NM", "New York": "NY",
    "North Carolina": "NC", "North Dakota": "ND", "Ohio": "OH", "Oklahoma": "OK", "Oregon": "OR", "Pennsylvania": "PA",
    "Rhode Island": "RI", "South Carolina": "SC", "South Dakota": "SD", "Tennessee": "TN", "Texas": "TX", "Utah": "UT",
    "Vermont": "VT", "Virginia": "VA", "Washington": "WA", "West Virginia": "WV", "Wisconsin": "WI", "Wyoming": "WY",
    "Puerto Rico": "PR", "Guam": "GU", "Virgin Islands": "VI",
}  # fmt: skip
STATE_CODES = frozenset(US_STATES.values())

COUNTRIES = (
    "Afghanistan", "Albania", "Algeria", "Andorra", "Angola", "Anguilla", "Antigua", "Argentina", "Armenia",
    "Aruba", "Australia", "Austria",
    "Azerbaijan", "Bahamas", "Bahrain", "Bangladesh", "Barbados", "Belarus", "Belgium", "Belize", "Bermuda", "Bolivia",
    "Bosnia and Herzegovina", "Bosnia", "Botswana", "Brazil", "Brasil", "British Virgin Islands", "Brunei",
    "Bulgaria", "Cambodia", "Cameroon", "Canada",
    "Cayman Islands", "Channel Islands", "Channel Isles", "Chile", "China",
    "Colombia", "Congo", "Costa Rica", "Croatia", "Cuba",
    "Curaçao", "Curacao", "Cyprus", "Czech Republic",
    "Czechia", "Denmark", "Dominican Republic", "Ecuador", "Egypt", "El Salvador", "England", "England and Wales",
    "England & Wales", "Estonia", "Ethiopia",
    "Fiji", "Finland", "France", "French Polynesia", "Gabon", "Georgia", "Germany", "Ghana", "Gibraltar",
    "Great Britain", "Greece", "Grenada", "Guatemala", "Guernsey",
    "Honduras", "Hong Kong", "Hong Kong SAR", "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq",
    "Ireland", "Isle of Man", "Israel", "Italy", "Ivory Coast",
    "Jamaica", "Japan", "Jersey", "Jordan", "Kazakhstan", "Kenya", "Korea", "Kuwait", "Latvia", "Lebanon",
    "Liberia", "Liechtenstein", "Lithuania", "Luxembourg",
    "Macao", "Macau", "Macedonia", "Malaysia", "Malta", "Marshall Islands", "Mauritius", "Mexico", "Monaco",
    "Mongolia", "Morocco", "Myanmar", "Namibia", "Nepal", "Netherlands",
    "Netherlands Antilles", "New Zealand", "Nicaragua", "Nigeria", "Northern Ireland", "Norway", "Oman",
    "Pakistan", "Panama", "Papua New Guinea", "Paraguay",
    "People's Republic of China", "Peru", "Philippines", "Poland", "Portugal", "PRC", "P.R. China", "P.R.C.",
    "Qatar", "Republic of China", "Republic of Ireland",
    "Republic of Korea", "Romania", "Russia", "Russian Federation", "Saudi Arabia", "Scotland", "Senegal",
    "Serbia", "Seychelles", "Singapore", "Slovakia", "Slovak Republic", "Slovenia",
    "South Africa", "South Korea", "Spain", "Sri Lanka", "St. Lucia", "Sweden", "Switzerland", "Syria", "Taiwan",
    "Tanzania", "Thailand", "The Netherlands", "Trinidad", "Tunisia",
    "Turkey", "Türkiye", "Turks and Caicos", "UK", "U.K.", "Uganda", "Ukraine", "United Arab Emirates", "UAE",
    "U.A.E.", "United Kingdom", "Uruguay", "U.S.A.", "U.S.", "USA",
    "United States", "U.S. Virgin Islands", "U.S.Virgin Islands",
    "Uzbekistan", "Venezuela", "Vietnam", "Viet Nam", "Wales", "West Germany", "Western Samoa",
    "Samoa", "Yugoslavia", "Zambia", "Zimbabwe", "Holland", "B.V.I.", "BVI",
    # provinces and cantons that lists of subsidiaries name
    "Alberta", "British Columbia", "Manitoba", "New Brunswick", "Newfoundland", "Nova Scotia", "Ontario",
    "Prince Edward Island", "Quebec", "Québec", "Saskatchewan",
    "New South Wales", "Queensland", "South Australia", "Tasmania", "Victoria", "Western Australia", "Bavaria",
    "Zug", "Basel", "Zurich", "Geneva", "Dubai", "Abu Dhabi",
)  # fmt: skip
_ABBREVIATED = (
    "Del.", "Mass.", "Calif.", "Cal.", "N.Y.", "N.J.", "Pa.", "Penn.", "Conn.", "Ill.", "Fla.", "Tex.", "Minn.",
    "Mich.", "Md.", "Va.", "Wash.", "Wis.", "Ga.",
    "N.C.", "S.C.", "Ind.", "Tenn.", "Colo.", "Ariz.", "Nev.", "Ore.", "Mo.", "La.", "Ky.", "Okla.", "R.I.",
    "N.H.", "Vt.", "Me.", "D.C.", "P.R.",
)  # fmt: skip
_PREFIX = (
    r"(?:the\s+)?(?:(?:State|Commonwealth|Republic|Kingdom|Province|Federal\s+Republic|Grand\s+Duchy"
    r"|Principality|Canton|Territory|Federation)\s+of\s+)?(?:the\s+)?"
)


def _spaced(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")


PLACE = re.compile(
    _PREFIX
    + r"(?:"
    + "|".join(_spaced(n) for n in sorted({*US_STATES, *COUNTRIES, *_ABBREVIATED}, key=len, reverse=True))
    + r")(?![\w])(?:\s*\([A-Za-z .]{2,30}\))?",
    re.IGNORECASE,
)
PLACE_CODE = re.compile(r"(?:" + "|".join(sorted(STATE_CODES)) + r")\Z")
DEMONYMS = {
    "american": "United States", "australian": "Australia", "austrian": "Austria", "belgian": "Belgium",
    "bermudian": "Bermuda", "brazilian": "Brazil", "british": "United Kingdom",
    "canadian": "Canada", "chinese": "China", "danish": "Denmark", "dutch": "Netherlands", "english": "England",
    "finnish": "Finland", "french": "France",
    "german": "Germany", "indian": "India", "irish": "Ireland", "israeli": "Israel", "italian": "Italy",
    "japanese": "Japan", "korean": "Korea", "luxembourg": "Luxembourg",
    "mexican": "Mexico", "norwegian": "Norway", "polish": "Poland", "portuguese": "Portugal",
    "scottish": "Scotland", "singaporean": "Singapore", "spanish": "Spain",
    "swedish": "Sweden", "swiss": "Switzerland", "taiwanese": "Taiwan", "turkish": "Turkey", "hungarian": "Hungary",
}  # fmt: skip


def state_code(words: str) -> str | None:
    """Return the two-letter code of a US state written out ("DELAWARE", "State of New York"), else None."""
    plain = re.sub(r"\s+", " ", words).strip(" .,").casefold()
    plain = re.sub(r"^(?:the )?(?:state|commonwealth) of ", "", plain)
    for name, code in US_STATES.items():
        if plain == name.casefold() or plain == code.casefold():
            return code
    return None
