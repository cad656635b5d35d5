"""Pages of filings: the list, the reader and ingestion."""
