"""What a team lays over the built-in templates."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TeamTemplates:
    """Files of the workspace's `templates/`, as text.

    `templates` and `styles` are by the name of the built-in file they lie over, or any other; `css` is `custom.css`,
    added after everything else. A file that says the same as the built-in one is not in here.
    """

    templates: Mapping[str, str] = field(default_factory=dict)
    styles: Mapping[str, str] = field(default_factory=dict)
    css: str = ""
