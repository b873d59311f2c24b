"""Reading many files in several processes."""
