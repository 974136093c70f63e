"""A part walked through once: its paragraphs, what the plain ones say, and its rarer elements.

To ask every paragraph for its runs, and every run for its text, takes longer than parsing them;
one walk through a large part takes a tenth of that.
"""

from __future__ import annotations

from toolkit.ooxml.names import (
    ALTERNATE,
    BOOKMARK,
    BR,
    DEL,
    DEL_TEXT,
    DRAWN,
    FLD_CHAR,
    FLD_SIMPLE,
    GALLERY,
    HYPERLINK,
    INS,
    INSTR_TEXT,
    M_R,
    M_T,
    MOVE_FROM,
    MOVE_TO,
    NOTE_REFERENCES,
    PPR,
    PSTYLE,
    RPR,
    RSTYLE,
    RUBY,
    SYM,
    TAB,
    TXBX_CONTENT,
    VAL,
    P,
    R,
    T,
)
from toolkit.ooxml.text import ANCHORED, CHARACTERS, Pieces, leaf_text
from toolkit.ooxml.xml import Element, first_child

STYLED, SIGNS = frozenset({PSTYLE, RSTYLE}), frozenset({*CHARACTERS, TAB, BR, SYM})
ODD = frozenset({
    INS, DEL, MOVE_FROM, MOVE_TO, DEL_TEXT, ALTERNATE, RUBY, M_R, M_T, *TXBX_CONTENT,
})  # fmt: skip
"""What must be looked at closely to know what a paragraph says, or where it ends."""

RARE = frozenset({
    INS, DEL, MOVE_FROM, MOVE_TO, BOOKMARK, GALLERY, FLD_CHAR, FLD_SIMPLE, INSTR_TEXT, HYPERLINK,
    *DRAWN, *NOTE_REFERENCES,
})  # fmt: skip
"""What the spine holds beside the paragraphs."""

WALKED = frozenset({PPR, *STYLED, *SIGNS, *ODD, *RARE})


class Survey:
    """What one walk through a part finds.

    `paragraphs` numbers every `w:p` in document order. Those that are not `odd` say nothing but
    what stands in their own runs, whatever becomes of changes; their marks stay, and no text box
    hangs in them. `properties` are the `w:pPr`, `styles` the ids of all styles in use, `spine` the
    paragraphs and what is in `RARE`, in document order.
    """

    def __init__(self, root: Element) -> None:
        self.root = root
        self.paragraphs: dict[Element, int] = {}
        self.odd: set[Element | None] = set()
        self.properties: dict[Element, Element] = {}
        self.styles: set[str] = set()
        self.spine: list[Element] = []
        self._starts: list[int] = []
        self._texts: list[str] = []
        self._rprs: list[Element | None] = []
        self._parent: Element | None = None
        self._walk()

    def among(self, *tags: str) -> list[Element]:
        """Give the elements of some names that the spine holds."""
        return [element for element in self.spine if element.tag in tags]

    def pieces(self, paragraph: Element) -> Pieces:
        """Give what a paragraph says that is not odd."""
        number = self.paragraphs[paragraph]
        start, end = self._starts[number : number + 2]
        return self._texts[start:end], self._rprs[start:end]

    def _walk(self) -> None:  # noqa: C901 - see below
        """Walk, in one long loop: a call for every run would take longer than all else in it.

        What stands in no run of the paragraph itself is no text of it, or makes it odd.
        """
        paragraph = run = rpr = None
        texts, rprs = self._texts, self._rprs
        for element in self.root.iter(T, R, RPR, P, *WALKED):
            tag = element.tag
            if tag == T:
                if element.getparent() is run and (text := element.text):
                    texts.append(text)
                    rprs.append(rpr)
                    if text[0] == ANCHORED:
                        self._is_odd(element)
            elif tag == R:
                rpr, run = None, element if element.getparent() is paragraph else None
                if run is None:
                    self._is_odd(element)
            elif tag == RPR:
                if element.getparent() is run:
                    rpr = element if len(element) else None
            elif tag == P:
                paragraph, run = element, None
                self._begin(paragraph)
            elif tag in SIGNS:
                if element.getparent() is run and (text := leaf_text(element)):
                    texts.append(text)
                    rprs.append(rpr)
            else:
                self._note(element, tag, paragraph)
        self._starts.append(len(texts))

    def _begin(self, paragraph: Element) -> None:
        """Note a paragraph, and that those around it are odd."""
        self.paragraphs[paragraph] = len(self._starts)
        self._starts.append(len(self._texts))
        self.spine.append(paragraph)
        parent = paragraph.getparent()
        if parent is not self._parent:
            self._parent = parent
            self.odd.update(paragraph.iterancestors(P))

    def _note(self, element: Element, tag: str, paragraph: Element | None) -> None:
        """Note a rarer element; `paragraph` is the last that began before it."""
        if tag == PPR:
            if paragraph is not None and element is first_child(paragraph):
                self.properties[paragraph] = element
        elif tag in STYLED:
            self.styles.add(element.get(VAL, ""))
        else:
            if tag in RARE:
                self.spine.append(element)
            if tag in ODD:
                self._is_odd(element)

    def _is_odd(self, element: Element) -> None:
        """Note that the paragraph around an element is odd."""
        self.odd.add(next(element.iterancestors(P), None))
