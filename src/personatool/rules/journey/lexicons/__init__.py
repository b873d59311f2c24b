"""Words in English and French that rules about journeys look for, as plain data, by language."""
