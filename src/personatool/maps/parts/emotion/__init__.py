"""The emotion lane: values, curve, labels, key."""
