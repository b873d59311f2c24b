"""Pages made of a workspace: packs of every kind, the comparison of two journeys; each needs nothing else."""
