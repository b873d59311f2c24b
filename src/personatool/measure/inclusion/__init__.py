"""Who can do each step alone, with help, or not at all."""
