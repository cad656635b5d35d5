"""Forms of the deals' pages."""
