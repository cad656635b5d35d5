"""The ledger: facts of filings and words of analysts go in as claims, plain rows come out as their projection.

In reading order: `record` takes a filing in, `statements` turns facts into claims, `verify` checks them against the
text, `resolve` finds the companies, `match` and `gather` find the agreements, `project` writes the rows. `curate` is
the analysts' door, `evidence` leads back to the words, `rebuild` makes every row anew.
"""
