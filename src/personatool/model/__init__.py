"""Values only: what personas, journeys and problems are. No reading, no writing."""
