"""Real servers and processes for tests, each private to its test and stopped after it."""
