"""A finished map → SVG file, PNG, PDF, DOT, sheets of paper. What an SVG file holds is written in `engine/svg.py`."""
