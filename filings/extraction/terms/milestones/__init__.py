"""Milestones one by one and as sums: sentences, lists and tables, with trigger, class and state."""
