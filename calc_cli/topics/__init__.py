"""One module for each thing a person asks for beyond the derivative of an expression."""
