"""The version of the view data, for the templates that teams write."""

from typing import Final

# Goes up when something is taken away or changes its shape; what is added breaks no template.
VIEW_VERSION: Final = 1
