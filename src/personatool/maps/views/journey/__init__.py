"""The journey map: essential, full and executive."""
