"""Evaluation of expressions, and numerical methods on them.

In floats: `floats` at one point, `arrays` over many rows, `matrices` for linear equations and eigenvalues.
Rigorously, by Arb: `series` for balls and power series, `reals` for numbers to any precision, `enclosures` for the
values on an interval, `isolate` for the zeros in one, `polynomials` for real roots.  `systems` solves equations in
several letters; `definitions` says which functions are evaluated by means of others.
"""
