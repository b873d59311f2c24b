"""A drawing → DOT → Graphviz → a finished SVG."""
