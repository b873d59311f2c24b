"""Where rules come from: books, laws, guides."""
