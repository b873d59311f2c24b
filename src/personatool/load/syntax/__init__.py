"""From text to YAML nodes with positions, and what is wrong with the YAML."""
