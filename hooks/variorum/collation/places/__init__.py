"""Places across sources: where an act, a thing or a person is put."""
