"""Changes to the text of the user's files: a canonical style, and single edits that leave everything else alone."""

from personatool.edit.fixes import Change, apply_changes, change_of, changes_nothing_else, without_overlaps
from personatool.edit.forms import Form
from personatool.edit.style import restyle

__all__ = ["Change", "Form", "apply_changes", "change_of", "changes_nothing_else", "restyle", "without_overlaps"]
