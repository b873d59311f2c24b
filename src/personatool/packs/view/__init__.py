"""What the templates are given: plain, frozen, already in words. docs/templates.md is made from these classes."""

from typing import Final

# Goes up when something is taken away or changes its shape; what is added breaks no template.
VIEW_VERSION: Final = 1
