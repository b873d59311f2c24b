"""Which files belong to a workspace, and their bytes: selection, .gitignore, encodings, limits."""
