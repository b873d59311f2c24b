"""Pieces that several views are made of: header, columns, lanes, legend, notes."""
