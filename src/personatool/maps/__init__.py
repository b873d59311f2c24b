"""Journeys as drawings: laid out as pure values, drawn by Graphviz, finished as SVG."""
