"""Countries and regions as filings name them, and the names the gold schema writes."""

from __future__ import annotations

NAMES = {
    "United States of America": "US", "United States": "US", "U.S.A.": "US", "U.S.": "US", "USA": "US", "US": "US",
    "United Kingdom": "UK", "U.K.": "UK", "UK": "UK", "Great Britain": "UK", "England": "UK",
    "European Economic Area": "EEA", "EEA": "EEA", "European Union": "EU", "EU": "EU",
    "Western Europe": "Western Europe", "Eastern Europe": "Eastern Europe", "Europe": "Europe",
    "North America": "North America", "Latin America": "Latin America", "South America": "South America",
    "Central America": "Central America", "Asia-Pacific": "Asia-Pacific", "Asia Pacific": "Asia-Pacific",
    "Southeast Asia": "Southeast Asia", "South-East Asia": "Southeast Asia", "Asia": "Asia", "Africa": "Africa",(
        "Middle East"
    ): "Middle East",
    "North Africa": "North Africa", "Nordic countries": "Nordic countries", "Scandinavia": "Scandinavia", "Benelux":(
        "Benelux"
    ), "Oceania": "Oceania",
    "ASEAN": "ASEAN", "Gulf Cooperation Council": "GCC", "GCC": "GCC", "MENA": "MENA",
    "Commonwealth of Independent States": "CIS", "CIS": "CIS", "Greater China": "Greater China",
    "mainland China": "China", "Mainland China": "China", "People’s Republic of China": "China",
    "People's Republic of China": "China", "PRC": "China", "China": "China", "Hong Kong": "Hong Kong",
    "Macau": "Macau", "Macao": "Macau", "Taiwan": "Taiwan", "Japan": "Japan", "Republic of Korea": "South Korea",
    "South Korea": "South Korea", "Korea": "South Korea", "Mongolia": "Mongolia", "India": "India", "Pakistan":(
        "Pakistan"
    ),
    "Bangladesh": "Bangladesh", "Sri Lanka": "Sri Lanka", "Singapore": "Singapore", "Thailand": "Thailand",
    "Vietnam": "Vietnam", "Malaysia": "Malaysia", "Indonesia": "Indonesia", "Philippines": "Philippines",
    "Australia": "Australia", "New Zealand": "New Zealand", "Canada": "Canada", "Mexico": "Mexico",
    "Puerto Rico": "Puerto Rico", "Brazil": "Brazil", "Argentina": "Argentina", "Chile": "Chile",
    "Colombia": "Colombia",
    "Peru": "Peru", "Venezuela": "Venezuela", "Ecuador": "Ecuador", "Uruguay": "Uruguay", "Caribbean": "Caribbean",
    "Germany": "Germany", "France": "France", "Italy": "Italy", "Spain": "Spain", "Portugal": "Portugal",
    "Netherlands": "Netherlands", "Belgium": "Belgium", "Luxembourg": "Luxembourg", "Austria": "Austria",
    "Switzerland": "Switzerland", "Liechtenstein": "Liechtenstein", "Ireland": "Ireland", "Sweden": "Sweden",
    "Norway": "Norway", "Denmark": "Denmark", "Finland": "Finland", "Iceland": "Iceland", "Poland": "Poland",
    "Czech Republic": "Czech Republic", "Hungary": "Hungary", "Greece": "Greece", "Romania": "Romania",
    "Bulgaria": "Bulgaria", "Croatia": "Croatia", "Serbia": "Serbia", "Ukraine": "Ukraine", "Russia": "Russia",
    "Russian Federation": "Russia", "Turkey": "Turkey", "Türkiye": "Turkey", "Israel": "Israel", "Egypt": "Egypt",
    "Saudi Arabia": "Saudi Arabia", "United Arab Emirates": "United Arab Emirates", "Kuwait": "Kuwait",
    "Qatar": "Qatar",
    "Bahrain": "Bahrain", "Oman": "Oman", "Jordan": "Jordan", "Lebanon": "Lebanon", "Iran": "Iran",
    "South Africa": "South Africa", "Nigeria": "Nigeria", "Kenya": "Kenya", "Azerbaijan": "Azerbaijan",
    "Kazakhstan": "Kazakhstan", "Armenia": "Armenia", "Faroe Islands": "Faroe Islands", "Greenland": "Greenland",
    "Cyprus": "Cyprus", "Malta": "Malta", "Slovenia": "Slovenia", "Slovakia": "Slovakia", "Estonia": "Estonia",
    "Latvia": "Latvia", "Lithuania": "Lithuania", "Morocco": "Morocco", "Tunisia": "Tunisia", "Algeria": "Algeria",
}  # fmt: skip

GREATER_CHINA = frozenset({"China", "Hong Kong", "Macau", "Taiwan"})
"""Together they are written "Greater China" where the text names the group."""
