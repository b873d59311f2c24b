"""The figures of a journey, one file a figure; `registry.py` puts them in order."""
