"""Traps of the field: readings that look right and are wrong, each in several wordings."""
