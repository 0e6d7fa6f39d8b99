"""Where a function is least and greatest: of one variable, and of several."""
