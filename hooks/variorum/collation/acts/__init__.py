"""Acts across sources: who did what, whether it was done, denied, or is still to come."""
