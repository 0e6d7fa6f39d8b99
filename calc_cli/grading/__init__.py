"""Exercises: what is asked, the hints, and how an answer is graded."""
