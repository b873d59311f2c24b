"""A page for each persona."""
