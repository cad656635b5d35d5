"""EDGAR's own lists of filings, companies and tickers, read from the bodies of its responses.

Every reader takes bytes and gives rows, or raises `UnreadableListingError` with the reason. Rows that cannot be read
stand beside those that can, with their line and reason: a list is never shortened silently. What is fetched, when, and
what becomes of the rows is decided elsewhere; these readers know no network and no database.

| module | body | what comes of it |
|---|---|---|
| `indexes` | `master`, `company` and `form` indexes, daily and quarterly | `Listed` filings |
| `feed` | the Atom feed of `getcurrent` | `Listed` filings with their time of acceptance |
| `submissions` | `CIK##########.json` and its continuation files | a `CompanyProfile` and its filings |
| `search` | full-text search | `Hit`s on documents, and how many there are in all |
| `tickers` | `company_tickers.json` | tickers by CIK |
"""
