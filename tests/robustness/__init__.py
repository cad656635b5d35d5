"""No input makes the reading raise, hang or contradict itself: mutated filings, and texts that grow."""
