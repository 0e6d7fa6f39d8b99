"""Equations solved and limits found exactly, as far as that goes: zeros, periods, breaks, leading terms."""
