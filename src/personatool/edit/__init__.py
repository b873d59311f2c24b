"""Changes to the text of the user's files: a canonical style, and single edits that leave everything else alone."""

from personatool.edit.forms import Form
from personatool.edit.mending import Change, apart, change_of, changed, is_kept
from personatool.edit.style import restyle

__all__ = ["Change", "Form", "apart", "change_of", "changed", "is_kept", "restyle"]
