"""What every drawing is made of: shapes, text that is measured and broken into lines, curves, colours."""
