"""Organisations that a filing names without their being principals:
exchanges, regulators, newswires, banks, counsel.
"""

from __future__ import annotations

import re

EXCHANGES = {
    "nasdaq": "NASDAQ", "nasd": "NASDAQ", "nasdaqgm": "NASDAQ", "nasdaqgs": "NASDAQ", "nasdaqcm": "NASDAQ",
    "nasdaqnm": "NASDAQ", "nasdaqsc": "NASDAQ", "nasdaq copenhagen": "NASDAQ COPENHAGEN",
    "nasdaq stockholm": "NASDAQ STOCKHOLM", "nasdaq helsinki": "NASDAQ HELSINKI",
    "nasdaq first north": "NASDAQ FIRST NORTH", "nyse amex": "NYSE AMEX",
    "nyse american": "NYSE AMERICAN", "nyse mkt": "NYSE MKT",
    "nyse arca": "NYSE ARCA", "nyse": "NYSE",
    "new york stock exchange": "NYSE", "american stock exchange": "AMEX", "amex": "AMEX", "cboe": "CBOE",
    "otcqb": "OTCQB", "otcqx": "OTCQX", "otcbb": "OTCBB", "otc bulletin board": "OTCBB", "otc pink": "OTC",
    "otc markets": "OTC",
    "otc": "OTC", "pink sheets": "OTC", "tsxv": "TSXV", "tsx-v": "TSXV", "tsx venture": "TSXV",
    "toronto stock exchange": "TSX", "tsx": "TSX", "cse": "CSE",
    "lse": "LSE", "london stock exchange": "LSE", "aim": "AIM", "euronext": "EURONEXT",
    "euronext growth": "EURONEXT GROWTH", "euronext growth paris": "EURONEXT GROWTH PARIS", "asx": "ASX",
    "australian securities exchange": "ASX",
    "hkex": "HKEX", "sehk": "HKEX", "hkse": "HKEX", "hong kong stock exchange": "HKEX",
    "stock exchange of hong kong": "HKEX", "tse": "TSE",
    "tokyo stock exchange": "TSE", "six": "SIX", "six swiss exchange": "SIX", "xetra": "XETRA", "fse": "FSE",
    "frankfurt": "FSE",
    "kosdaq": "KOSDAQ", "krx": "KRX", "korea exchange": "KRX", "tase": "TASE", "tel aviv stock exchange": "TASE",
    "sse": "SSE", "szse": "SZSE", "sgx": "SGX",
    "nse": "NSE", "bse": "BSE", "omx": "OMX", "bme": "BME", "bmv": "BMV", "b3": "B3", "jse": "JSE",
    "moscow exchange": "MOEX",
    "chicago stock exchange": "CHX", "pacific stock exchange": "PSE", "boston stock exchange": "BSE-BOSTON",
    "philadelphia stock exchange": "PHLX",
    "cph": "CPH", "sto": "STO", "vse": "VSE", "neo": "NEO", "prague": "PSE", "oslo": "OSE", "ose": "OSE",
}  # fmt: skip
EXCHANGE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(k).replace(r"\ ", r"[\s-]+") for k in sorted(EXCHANGES, key=len, reverse=True))
    + r")(?![\w-])",
    re.IGNORECASE,
)

_NAMES = (
    # regulators, courts, standard setters
    "Securities and Exchange Commission", "Food and Drug Administration", "European Medicines Agency",
    "European Commission",
    "Medicines and Healthcare products Regulatory Agency", "Federal Trade Commission", "Department of Justice",
    "Pharmaceuticals and Medical Devices Agency", "National Medical Products Administration", "Health Canada",
    "Financial Accounting Standards Board", "Internal Revenue Service", "Public Company Accounting Oversight Board",
    "Financial Conduct Authority", "Ministry of Health", "World Health Organization", "Patent and Trademark Office",
    "International Chamber of Commerce", "American Arbitration Association", "JAMS",
    # exchanges and depositaries
    "Nasdaq", "The Nasdaq Stock Market", "New York Stock Exchange", "NYSE American", "Euronext",
    "London Stock Exchange",
    "Hong Kong Stock Exchange", "TSX Venture Exchange", "Toronto Stock Exchange", "Depository Trust Company",
    "OTC Markets Group",
    # newswires and data services
    "PRNewswire", "PR Newswire", "Business Wire", "GlobeNewswire", "Globe Newswire", "NewMediaWire", "Accesswire",
    "Newsfile", "Marketwired",
    "Dow Jones", "Bloomberg", "Reuters", "Thomson Reuters", "RNS", "IQVIA", "IMS Health", "Zacks",
    "InvestorBrandNetwork",
    # banks and brokers
    "Goldman Sachs", "Morgan Stanley", "J.P. Morgan", "JPMorgan", "Citigroup", "Bank of America", "Merrill Lynch",
    "Jefferies",
    "Leerink", "SVB Leerink", "Cowen", "Piper Sandler", "Piper Jaffray", "Stifel", "Wells Fargo", "Barclays",
    "UBS Securities", "Credit Suisse", "Deutsche Bank",
    "Evercore", "Lazard", "Moelis", "Guggenheim Securities", "Cantor Fitzgerald", "H.C. Wainwright",
    "Roth Capital", "Oppenheimer",
    "Raymond James", "William Blair", "RBC Capital Markets", "BMO Capital Markets", "Canaccord Genuity",
    "Lehman Brothers", "Bear Stearns",
    "Centerview Partners", "Perella Weinberg", "Ladenburg Thalmann", "Maxim Group", "Silicon Valley Bank",
    "PJT Partners", "Needham", "Mizuho Securities",
    # auditors and transfer agents
    "Ernst & Young", "PricewaterhouseCoopers", "Price Waterhouse", "Coopers & Lybrand", "KPMG", "Deloitte",
    "Arthur Andersen", "BDO", "Grant Thornton", "Marcum",
    "RSM US", "Computershare", "American Stock Transfer", "Continental Stock Transfer", "Equiniti", "Broadridge",
    "Bank of New York Mellon",
    # counsel that carry no telling legal form
    "Cooley", "Goodwin Procter", "Latham & Watkins", "Skadden", "Davis Polk", "Ropes & Gray", "WilmerHale",
    "Sidley Austin", "Covington & Burling",
    "Wilson Sonsini", "Fenwick & West", "Morrison & Foerster", "Jones Day", "Kirkland & Ellis", "Paul, Weiss",
    "Sullivan & Cromwell", "Hogan Lovells",
)  # fmt: skip
KNOWN_ADVISER = re.compile(
    r"(?:the\s+)?(?:u\.?s\.?\s+)?(?:"
    + "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in sorted(_NAMES, key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
ADVISER_NAME = re.compile(
    r"\bL\.?L\.?P\.?\Z|\b(?:Securities(?!\s+Corp)|Stock Exchange|Stock Market|Newswire|Transfer (?:&|and|Agent)"
    r"|Law (?:Offices?|Firm)|Advisors?|Advisory|Advisers"
    r"|Communications|Public Relations|Investor Relations|Capital Markets|Investment Bank(?:ing|ers)?|Bank|Bancorp"
    r"|Trust Company|Solicitors|Attorneys"
    r"|Underwriters?|Insurance|Arbitration|Administration|Commission|Ministry|Agency|Court|Office|Register|Exchange)\b",
    re.IGNORECASE,
)
# said right after, or right before, the name of an adviser
ADVISER_AFTER = re.compile(
    r"[^.;]{0,40}\b(?:act(?:ed|s|ing)|serv(?:ed|es|ing)|is|was|were)\s+(?:as\s+)?(?:an?\s+|the\s+|our\s+"
    r"|its\s+)?(?:sole\s+|exclusive\s+|lead\s+|joint\s+)?"
    r"(?:financial\s+|legal\s+|placement\s+|book-?running\s+)?(?:advis[eo]r|counsel|broker|bookrunner|underwriter"
    r"|manager|agent|auditor)",
    re.IGNORECASE,
)
ADVISER_BEFORE = re.compile(
    r"\b(?:(?:legal|outside|special)\s+counsel|attorneys?\s+for|solicitors?|underwriters?|placement\s+agents?"
    r"|auditors?|accounting\s+firm|transfer\s+agent|financial\s+advis[eo]rs?"
    r"|escrow\s+agent|trustee|newswire|with\s+a\s+copy\s+to|copies?\s+to"
    r"|as\s+representatives?)\b[\s,:(]{1,4}(?:is\s+|was\s+|to\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
