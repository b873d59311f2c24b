"""What `check` found, one file a format."""
