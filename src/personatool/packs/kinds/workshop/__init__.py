"""The workshop pack: agenda, ballots, sheets to fill in."""
