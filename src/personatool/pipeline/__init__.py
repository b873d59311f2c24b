"""The only conductor, and the only place that writes files."""
