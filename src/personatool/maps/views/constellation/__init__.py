"""Personas, journeys and touchpoints: who meets what."""
