"""Branches, loops, failures and recoveries, laid out by Graphviz `dot` and our own router."""
