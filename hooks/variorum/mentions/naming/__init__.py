"""Naming: the steps by which capitalised runs of words become the names of an article."""
