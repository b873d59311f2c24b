"""The comparison of two journeys as a page."""
