"""One folder a view; `registry.py` names them and opens a view when it is asked for."""
