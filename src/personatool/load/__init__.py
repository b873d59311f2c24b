"""Reading the user's files: bytes → text → YAML nodes → models. Nothing is read outside the workspace."""
