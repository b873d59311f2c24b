"""Two journeys, step by step and figure by figure."""
