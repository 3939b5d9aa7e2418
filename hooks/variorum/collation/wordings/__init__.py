"""Wordings across sources: quotations, hedges, frames and names for one thing, and agreements."""
