"""`check`: read, judge, set aside what a baseline or a comment knows, remember the answer."""
