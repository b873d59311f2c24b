"""Words and lists that rules look for, with their sources."""
