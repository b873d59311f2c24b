"""`fmt` and `check --fix`: the user's files rewritten."""
