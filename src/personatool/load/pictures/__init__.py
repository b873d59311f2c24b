"""Portraits, pictures of steps and logos: found, checked, made smaller, cleaned of anything that could run."""
