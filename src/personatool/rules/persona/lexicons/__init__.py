"""Words in English and French that rules look for, as plain data."""
