"""One file a chapter of the briefing pack; `registry.py` puts them in order."""
