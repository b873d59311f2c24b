"""Personas and user journeys as YAML files: checked, drawn, packed."""

__version__ = "0.1.0"
