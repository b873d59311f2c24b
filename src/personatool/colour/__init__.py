"""Colours of maps and packs: mixing them, and how well one can be read on another."""
