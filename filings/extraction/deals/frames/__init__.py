"""How one sentence relates two sides: clauses with organisations as single signs, and patterns over them."""
