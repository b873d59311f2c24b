"""How a map looks: palettes, brand, logo, background."""
