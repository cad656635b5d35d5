"""Pages of deals and companies."""
