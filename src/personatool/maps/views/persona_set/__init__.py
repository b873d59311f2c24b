"""All personas on their scales, and what the set lacks."""
