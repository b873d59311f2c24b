"""From nodes to models: validation, and a plain explanation of whatever does not fit."""
