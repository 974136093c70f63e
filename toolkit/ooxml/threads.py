"""Which comment answers which, and which are resolved: what Word keeps beside the comments."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from toolkit.ooxml.names import P, w
from toolkit.ooxml.xml import Element

W14_NS = "http://schemas.microsoft.com/office/word/2010/wordml"
W15_NS = "http://schemas.microsoft.com/office/word/2012/wordml"
COMMENT, ID = w("comment"), w("id")
PARA_ID = f"{{{W14_NS}}}paraId"
ENTRY, KEY, PARENT, DONE = (
    f"{{{W15_NS}}}{name}" for name in ("commentEx", "paraId", "paraIdParent", "done")
)
ON = frozenset({"1", "true", "on"})


class Thread(Struct, frozen=True, kw_only=True):
    """The id of the comment that one answers, empty for none, and whether it is resolved."""

    parent: str = ""
    done: bool = False


def read_threads(comments: Iterable[Element], extended: Element | None) -> dict[str, Thread]:
    """Read the threads of some comments parts by the ids of the comments.

    Word names a comment by the `w14:paraId` of its last paragraph ([MS-DOCX] 2.5.39), others by
    another one of its paragraphs.
    """
    if extended is None:
        return {}
    owners = {
        paragraph.get(PARA_ID, "").upper(): comment.get(ID, "")
        for root in comments
        for comment in root.iter(COMMENT)
        for paragraph in comment.iter(P)
    }
    return {
        owners[key]: Thread(
            parent=owners.get(entry.get(PARENT, "-").upper(), ""), done=entry.get(DONE) in ON
        )
        for entry in extended.iter(ENTRY)
        if (key := entry.get(KEY, "-").upper()) in owners
    }
