"""A Python that has loaded personatool once, and forks for each command line it is given.

Started by `support.CommandLine`, on POSIX systems only. It reads one JSON object a line: `words`, `cwd`, `environ`, and
the files `stdin`, `stdout` and `stderr`; it answers each with the exit code. A run cannot touch the next one: its
process ends with it.
"""

import atexit
import contextlib
import gc
import json
import os
import pkgutil
import sys
import time
import traceback
from importlib import import_module
from typing import Any, NoReturn


def load_everything() -> None:
    """Import all of personatool and what it opens late, so that no run pays for it."""
    import personatool  # noqa: PLC0415 - the point of this process

    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for module in pkgutil.walk_packages(personatool.__path__, "personatool."):
        import_module(module.name)
    import_module("typer.main")
    gc.freeze()


def redirect(request: dict[str, Any]) -> None:
    """Let the three streams be the files of the request."""
    for descriptor, name, flags in ((0, "stdin", os.O_RDONLY), (1, "stdout", os.O_WRONLY), (2, "stderr", os.O_WRONLY)):
        opened = os.open(request[name], flags)
        os.dup2(opened, descriptor)
        os.close(opened)


def exit_code() -> int:
    """Run the command line and tell how a Python of its own would have ended."""
    main: Any = import_module("personatool.__main__")
    sys.modules["__main__"] = main
    try:
        main.main()
    except SystemExit as left:
        if left.code is None or isinstance(left.code, int):
            return left.code or 0
        sys.stderr.write(f"{left.code}\n")
        return 1
    except BaseException:  # noqa: BLE001 - as Python itself does at its outermost
        traceback.print_exc()
        return 1
    return 0


def obey(request: dict[str, Any]) -> NoReturn:
    """Be the process of one run, to its end."""
    redirect(request)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["environ"])
    time.tzset()
    sys.argv = [str(import_module("personatool.__main__").__file__), *request["words"]]
    code = exit_code()
    atexit._run_exitfuncs()  # noqa: SLF001 - what Python does at its end
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code & 0xFF)


def serve() -> None:
    """Fork for each line, wait, answer."""
    load_everything()
    requests, answers = os.fdopen(os.dup(0), encoding="utf-8"), os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in requests:
        child = os.fork()
        if not child:
            obey(json.loads(line))
        _, status = os.waitpid(child, 0)
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()


if __name__ == "__main__":
    serve()
