"""Have LibreOffice replace texts in Word files, with tracking on, as somebody who types does.

It runs under the system's Python, which has `uno`:

    /usr/bin/python3 type_over.py INPUT.docx OLD NEW OUTPUT.docx [INPUT ...]
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from accept_reject import FILTER, desktop_of, office, setting  # type: ignore[import-not-found]


def main(arguments: list[str]) -> None:
    """Make every replacement in quadruples of input, old text, new text and output."""
    with office() as context:
        for source, old, new, target in zip(*[iter(arguments)] * 4):  # noqa: B905 - Python 3.9
            type_over(context, Path(source), old, new, Path(target))


def type_over(context: Any, source: Path, old: str, new: str, target: Path) -> None:  # noqa: ANN401
    """Load a file, select a text and type another one, and save it as another file."""
    hidden = setting("Hidden", value=True)
    document = desktop_of(context).loadComponentFromURL(
        source.resolve().as_uri(), "_blank", 0, (hidden,)
    )
    document.RecordChanges = True
    search = document.createSearchDescriptor()
    search.SearchString = old
    controller = document.getCurrentController()
    controller.getViewCursor().gotoRange(document.findFirst(search), False)  # noqa: FBT003
    dispatcher = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.DispatchHelper", context
    )
    text = (setting("Text", value=new),)
    dispatcher.executeDispatch(controller.getFrame(), ".uno:InsertText", "", 0, text)
    document.storeToURL(target.resolve().as_uri(), (setting("FilterName", value=FILTER),))
    document.close(True)  # noqa: FBT003 - UNO takes no keywords


if __name__ == "__main__":
    main(sys.argv[1:])
