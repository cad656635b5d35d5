"""How well filings are read: documents whose facts are known are read and scored, and the runs are kept.

`scoring` compares facts that are known with facts that were found and knows nothing of Django; `labelled_sets` finds
the documents, `measuring` reads and scores them, `keeping` writes runs to the database and to files, and `rule_counts`
says how often each rule fired in the ledger and was overruled.
"""
