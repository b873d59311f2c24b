"""One module a kind of pack; `registry.py` lists them."""
