"""Derivations as text, in the formats of one table; pure functions, except for `terminal`."""
