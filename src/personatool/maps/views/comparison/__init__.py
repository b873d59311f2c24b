"""Current state beside future state."""
