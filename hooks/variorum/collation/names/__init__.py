"""Names across sources: how they are written, and what is said of those who bear them."""
