"""Evaluation: floats fast (`floats`), Arb's balls and power series rigorously (`series`)."""
