"""What may be wrong with a file: codes, why it matters, what to write."""
