"""Reading filings: text in, facts with spans out. No Django, no database, no network, no clock."""
