"""The figures of a journey, a file for figures that belong together; `registry.py` puts them in order."""
