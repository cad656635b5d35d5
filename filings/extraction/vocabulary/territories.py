"""Countries and regions as filings name them, and the names the gold schema writes."""

from __future__ import annotations

_PLAIN = (
    "ASEAN", "Afghanistan", "Africa", "Albania", "Algeria", "American Samoa", "Americas", "Andean countries",
    "Andorra", "Angola", "Antigua and Barbuda", "Argentina", "Armenia", "Aruba", "Asia", "Asia-Pacific",
    "Australasia", "Australia", "Austria", "Azerbaijan", "BRIC", "Bahamas", "Bahrain", "Balkans",
    "Baltic states", "Bangladesh", "Barbados", "Belarus", "Belgium", "Belize", "Benelux", "Benin", "Bermuda",
    "Bhutan", "Bolivia", "Bosnia and Herzegovina", "Botswana", "Brazil", "British Isles", "Brunei", "Bulgaria",
    "Burkina Faso", "Burundi", "CIS", "Cambodia", "Cameroon", "Canada", "Cape Verde", "Caribbean",
    "Cayman Islands", "Central African Republic", "Central America", "Central Asia", "Central Europe",
    "Central and Eastern Europe", "Chad", "Channel Islands", "Chile", "China", "Colombia", "Comoros", "Congo",
    "Costa Rica", "Croatia", "Cuba", "Curaçao", "Cyprus", "Czech Republic", "DACH", "Denmark", "Djibouti",
    "Dominica", "Dominican Republic", "EEA", "EMEA", "EU", "EU4", "EU5", "East Africa", "East Asia",
    "East Timor", "Eastern Europe", "Ecuador", "Egypt", "El Salvador", "Equatorial Guinea", "Eritrea",
    "Estonia", "Eswatini", "Ethiopia", "Eurasian Economic Union", "Europe", "Far East", "Faroe Islands", "Fiji",
    "Finland", "Former Soviet Union", "France", "French Guiana", "French Polynesia", "GCC", "Gabon", "Gambia",
    "Georgia", "Germany", "Ghana", "Gibraltar", "Greater China", "Greece", "Greenland", "Grenada", "Guadeloupe",
    "Guam", "Guatemala", "Guernsey", "Guinea", "Guyana", "Haiti", "Honduras", "Hong Kong", "Hungary", "Iberia",
    "Iceland", "India", "Indian subcontinent", "Indonesia", "Iran", "Iraq", "Ireland", "Isle of Man", "Israel",
    "Italy", "Ivory Coast", "Jamaica", "Japan", "Jersey", "Jordan", "Kazakhstan", "Kenya", "Kosovo", "Kuwait",
    "Kyrgyzstan", "Laos", "Latin America", "Latvia", "Lebanon", "Lesotho", "Levant", "Liberia", "Libya",
    "Liechtenstein", "Lithuania", "Luxembourg", "MENA", "Macau", "Madagascar", "Maghreb", "Malawi", "Malaysia",
    "Maldives", "Mali", "Malta", "Martinique", "Mauritania", "Mauritius", "Mercosur", "Mexico", "Middle East",
    "Moldova", "Monaco", "Mongolia", "Montenegro", "Morocco", "Mozambique", "Myanmar", "NAFTA", "Namibia",
    "Near East", "Nepal", "Netherlands", "New Caledonia", "New Zealand", "Nicaragua", "Niger", "Nigeria",
    "Nordic countries", "North Africa", "North America", "North Korea", "North Macedonia", "Northern Europe",
    "Northern Mariana Islands", "Norway", "Oceania", "Oman", "Pacific Islands", "Pacific Rim", "Pakistan",
    "Palestine", "Panama", "Papua New Guinea", "Paraguay", "Peru", "Philippines", "Poland", "Portugal",
    "Puerto Rico", "Qatar", "Reunion", "Romania", "Russia", "Rwanda", "Samoa", "San Marino", "Saudi Arabia",
    "Scandinavia", "Senegal", "Serbia", "Seychelles", "Sierra Leone", "Singapore", "Slovakia", "Slovenia",
    "Somalia", "South Africa", "South America", "South Asia", "South Korea", "Southeast Asia",
    "Southern Africa", "Southern Europe", "Spain", "Sri Lanka", "Sub-Saharan Africa", "Sudan", "Suriname",
    "Sweden", "Switzerland", "Syria", "Taiwan", "Tajikistan", "Tanzania", "Thailand", "Togo",
    "Trinidad and Tobago", "Tunisia", "Turkey", "Turkmenistan", "UK", "US", "US Virgin Islands", "Uganda",
    "Ukraine", "United Arab Emirates", "Uruguay", "Uzbekistan", "Vatican City", "Venezuela", "Vietnam",
    "West Africa", "Western Europe", "Yemen", "Yugoslavia", "Zambia", "Zimbabwe",
)  # fmt: skip
"""Written as they are named: every country, and the groups of countries that licences speak of."""

_OTHERWISE = {
    "APAC": "Asia-Pacific", "Asia Pacific": "Asia-Pacific", "Asia/Pacific": "Asia-Pacific",
    "Balkan countries": "Balkans", "Baltic States": "Baltic states", "Baltic countries": "Baltic states",
    "Baltics": "Baltic states", "Bosnia": "Bosnia and Herzegovina",
    "Bosnia-Herzegovina": "Bosnia and Herzegovina", "Brasil": "Brazil", "Britain": "UK",
    "Brunei Darussalam": "Brunei", "Burma": "Myanmar", "C.I.S.": "CIS", "Chinese Taipei": "Taiwan",
    "Commonwealth of Independent States": "CIS", "Continental Europe": "Europe", "Cote d’Ivoire": "Ivory Coast",
    "Czechia": "Czech Republic", "Côte d’Ivoire": "Ivory Coast", "E.U.": "EU", "England": "UK",
    "England and Wales": "UK", "European Communities": "EU", "European Community": "EU",
    "European Economic Area": "EEA", "European Union": "EU", "Great Britain": "UK",
    "Gulf Cooperation Council": "GCC", "Gulf States": "GCC", "Hellenic Republic": "Greece",
    "Holland": "Netherlands", "Hong Kong SAR": "Hong Kong",
    "Hong Kong Special Administrative Region": "Hong Kong", "Iberian Peninsula": "Iberia",
    "Indian Subcontinent": "Indian subcontinent", "Indian sub-continent": "Indian subcontinent",
    "KSA": "Saudi Arabia", "Kingdom of Saudi Arabia": "Saudi Arabia", "Korea": "South Korea",
    "Kyrgyz Republic": "Kyrgyzstan", "Lao PDR": "Laos", "LatAm": "Latin America", "Latam": "Latin America",
    "Macao": "Macau", "Macao SAR": "Macau", "Macao Special Administrative Region": "Macau",
    "Macau SAR": "Macau", "Macau Special Administrative Region": "Macau", "Macedonia": "North Macedonia",
    "Mainland China": "China", "Mideast": "Middle East", "Nordic Countries": "Nordic countries",
    "Nordic Region": "Nordic countries", "Nordic region": "Nordic countries", "Nordics": "Nordic countries",
    "Northern Africa": "North Africa", "Northern Ireland": "UK", "P. R. China": "China", "P.R. China": "China",
    "P.R.C.": "China", "PR China": "China", "PRC": "China", "Palestinian Territories": "Palestine",
    "People's Republic of China": "China", "Peoples Republic of China": "China",
    "Peoples' Republic of China": "China", "Peoples’ Republic of China": "China",
    "People’s Republic of China": "China", "R.O.K.": "South Korea", "Republic of China": "Taiwan",
    "Republic of Ireland": "Ireland", "Republic of Korea": "South Korea",
    "Republic of South Korea": "South Korea", "Russian Federation": "Russia",
    "Scandinavian countries": "Scandinavia", "Scotland": "UK", "Slovak Republic": "Slovakia",
    "South East Asia": "Southeast Asia", "South-East Asia": "Southeast Asia",
    "Southeastern Asia": "Southeast Asia", "Swaziland": "Eswatini", "Timor-Leste": "East Timor",
    "Trinidad & Tobago": "Trinidad and Tobago", "Türkiye": "Turkey", "U. S.": "US",
    "U.A.E.": "United Arab Emirates", "U.K.": "UK", "U.S.": "US",
    "U.S. Virgin Islands": "US Virgin Islands", "U.S.A.": "US", "UAE": "United Arab Emirates", "USA": "US",
    "USSR": "Former Soviet Union", "United Kingdom": "UK", "United States": "US",
    "United States Virgin Islands": "US Virgin Islands", "United States of America": "US",
    "Viet Nam": "Vietnam", "Virgin Islands": "US Virgin Islands", "Wales": "UK", "West Indies": "Caribbean",
    "continental Europe": "Europe", "former Soviet Union": "Former Soviet Union", "greater China": "Greater China",
    "mainland China": "China",
    "sub-Saharan Africa": "Sub-Saharan Africa", "the Americas": "Americas",
}  # fmt: skip
"""Other names of a place, and the one that is written."""

NAMES: dict[str, str] = {name: name for name in _PLAIN} | _OTHERWISE
NAMES |= {name.upper(): written for name, written in NAMES.items() if len(name) > 3}
"""In capitals too, as headings and old contracts have them."""

ONLY_IN_LISTS = frozenset(
    {"Chad", "Georgia", "Guinea", "Jersey", "Jordan", "Mali", "Congo", "Samoa", "Iberia", "Reunion", "Dominica", "Oman"}
)
"""Also given names, surnames, states or words of trade: a territory only beside another place."""

GREATER_CHINA = frozenset({"China", "Hong Kong", "Macau", "Taiwan"})
"""Together they are written "Greater China" where the text names the group."""

GROUPS = {
    "Nordic countries": frozenset({"Denmark", "Finland", "Iceland", "Norway", "Sweden"}),
    "Scandinavia": frozenset({"Denmark", "Norway", "Sweden", "Finland"}),
    "Baltic states": frozenset({"Estonia", "Latvia", "Lithuania"}),
    "Benelux": frozenset({"Belgium", "Netherlands", "Luxembourg"}),
    "DACH": frozenset({"Germany", "Austria", "Switzerland"}),
    "Iberia": frozenset({"Spain", "Portugal"}),
    "GCC": frozenset({"Bahrain", "Kuwait", "Oman", "Qatar", "Saudi Arabia", "United Arab Emirates"}),
}
"""Groups whose countries a text lists behind them, in brackets, to say what it means by the name."""

ADJECTIVES = {
    "European": "Europe", "Japanese": "Japan", "Chinese": "China", "Canadian": "Canada",
    "Korean": "South Korea", "South Korean": "South Korea", "Taiwanese": "Taiwan", "British": "UK",
    "German": "Germany", "French": "France", "Italian": "Italy", "Spanish": "Spain", "Australian": "Australia",
    "North American": "North America", "Latin American": "Latin America", "South American": "South America",
    "Asian": "Asia", "Nordic": "Nordic countries", "Scandinavian": "Scandinavia", "Indian": "India",
    "Israeli": "Israel", "Russian": "Russia", "Brazilian": "Brazil", "Mexican": "Mexico",
    "Swiss": "Switzerland", "Turkish": "Turkey", "African": "Africa",
    "Eastern European": "Eastern Europe", "Western European": "Western Europe", "eastern European": "Eastern Europe",
    "western European": "Western Europe", "Central American": "Central America", "Middle Eastern": "Middle East",
    "Southeast Asian": "Southeast Asia", "South East Asian": "Southeast Asia", "Northern European": "Northern Europe",
    "Southern European": "Southern Europe", "Central European": "Central Europe",
    "Central and Eastern European": "Central and Eastern Europe", "Baltic": "Baltic states", "Dutch": "Netherlands",
    "Danish": "Denmark", "Swedish": "Sweden", "Norwegian": "Norway", "Finnish": "Finland", "Polish": "Poland",
    "Irish": "Ireland", "Portuguese": "Portugal", "Greek": "Greece", "Thai": "Thailand", "Vietnamese": "Vietnam",
}  # fmt: skip
"""What stands before "rights" for a place: "European rights"."""
