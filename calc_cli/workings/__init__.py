"""A typed working, read line by line: what each line says, and whether it follows from those before it."""
