"""The evidence register, and how far personas and journeys can be relied on."""
