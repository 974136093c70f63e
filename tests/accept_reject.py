"""Have LibreOffice accept or reject all tracked changes of Word files, or only save them.

It runs under the system's Python, which has `uno`, and starts a LibreOffice of its own:

    /usr/bin/python3 accept_reject.py INPUT.docx accept|reject|keep OUTPUT.docx [INPUT ...]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]

COMMANDS = {
    "accept": ".uno:AcceptAllTrackedChanges",
    "reject": ".uno:RejectAllTrackedChanges",
    "keep": "",
}
FILTER = "MS Word 2007 XML"
PATIENCE = 60


def main(arguments: list[str]) -> None:
    """Settle the changes of every file in triples of input, command and output."""
    with office() as context:
        for source, command, target in zip(*[iter(arguments)] * 3):  # noqa: B905 - Python 3.9
            settle(context, Path(source), COMMANDS[command], Path(target))


@contextmanager
def office() -> Iterator[Any]:
    """Start a LibreOffice with a profile of its own, and stop it in the end."""
    with tempfile.TemporaryDirectory(prefix="accept-reject-") as folder:
        pipe = f"pipe,name={Path(folder).name}"
        process = subprocess.Popen([
            "soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault",
            f"-env:UserInstallation={Path(folder).as_uri()}", f"--accept={pipe};urp;",
        ])  # fmt: skip
        try:
            context = connected(f"uno:{pipe};urp;StarOffice.ComponentContext", process)
            yield context
            desktop_of(context).terminate()
            process.wait(PATIENCE)
        finally:
            stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a process, kindly at first."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def connected(address: str, process: subprocess.Popen[bytes]) -> Any:  # noqa: ANN401 - UNO has no types
    """Connect to a LibreOffice as soon as it listens."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(address)
        except NoConnectException:
            if process.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.1)


def settle(context: Any, source: Path, command: str, target: Path) -> None:  # noqa: ANN401
    """Load a file, run a command on it, and save it as another one."""
    hidden = setting("Hidden", value=True)
    document = desktop_of(context).loadComponentFromURL(
        source.resolve().as_uri(), "_blank", 0, (hidden,)
    )
    dispatcher = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.DispatchHelper", context
    )
    frame = document.getCurrentController().getFrame()
    if command:
        dispatcher.executeDispatch(frame, command, "", 0, ())
    document.storeToURL(target.resolve().as_uri(), (setting("FilterName", value=FILTER),))
    document.close(True)  # noqa: FBT003 - UNO takes no keywords


def desktop_of(context: Any) -> Any:  # noqa: ANN401
    """Give the desktop, which opens documents."""
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def setting(name: str, *, value: object) -> Any:  # noqa: ANN401
    """Make one named setting."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main(sys.argv[1:])
