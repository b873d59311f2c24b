"""The registry of views: names and titles are known without opening any view."""

import subprocess
import sys

from personatool.maps.views.registry import VIEWS


def test_no_view_is_opened_before_it_is_drawn() -> None:
    names = "sorted(name for name in sys.modules if name.startswith('personatool.maps.views.'))"
    program = f"import sys; from personatool.maps.views.registry import VIEWS; print(len(VIEWS), {names})"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{len(VIEWS)} ['personatool.maps.views.registry']"
