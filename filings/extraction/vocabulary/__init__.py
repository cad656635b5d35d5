"""Words that rules share: closed lists of general language, no names of single companies."""
