"""View data and templates → one HTML page, its styles and its scripts."""
