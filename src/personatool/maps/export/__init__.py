"""A finished map → SVG file, PNG, PDF, DOT, sheets of paper."""
