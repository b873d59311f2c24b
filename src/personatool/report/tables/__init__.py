"""Figures put into words: a table for people, JSON and CSV for machines and spreadsheets."""
