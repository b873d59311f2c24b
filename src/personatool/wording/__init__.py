"""Wording that maps, packs, reports, rules and measures share, so that they never word one thing in two ways."""
