"""Filling a team's own templates where they can do no harm: plain data, a sandbox, a process with limits."""
