"""`map`: choose, draw and write."""
