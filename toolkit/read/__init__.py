"""Documents → blocks → outline → plan, with every doubt named."""
