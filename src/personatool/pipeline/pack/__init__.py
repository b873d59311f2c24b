"""`pack` and `build`: everything a page is made of, the page, the files."""
