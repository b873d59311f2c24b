"""The chapters of the briefing pack, and what several of them are made of; `registry.py` puts them in order."""
