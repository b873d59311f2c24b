"""Needs traced through steps, pain points and opportunities to owners."""
