"""Which sentences tell of a deal: by frames, under headings, in tables; which are of one deal, and its scope."""
