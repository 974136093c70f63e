"""Random paragraphs of everything that Word puts into one, for laws."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.tiny import run

BOOKMARKS = '<w:bookmarkStart w:id="{0}" w:name="b{0}"/>', '<w:bookmarkEnd w:id="{0}"/>'
RPR = st.sampled_from(
    (
        "",
        "<w:b/>",
        "<w:i/>",
        '<w:rStyle w:val="Hyperkobling"/>',
        '<w:b/><w:rPrChange w:id="70" w:author="Kari" w:date="2025-01-02T03:04:05Z"><w:rPr/>'
        "</w:rPrChange>",
    )
)
WORDS = st.text("abø .", min_size=1, max_size=5)
SIGNS = st.sampled_from(
    (
        "<w:tab/>",
        "<w:br/>",
        "<w:noBreakHyphen/>",
        '<w:sym w:font="Wingdings" w:char="F0FC"/>',
        "<w:lastRenderedPageBreak/>",
        '<w:br w:type="page"/>',
        '<w:footnoteReference w:id="3"/>',
        "<w:drawing/>",
    )
)
TEXTS = WORDS.map(lambda text: f'<w:t xml:space="preserve">{text}</w:t>')
RANGES = st.sampled_from(
    (
        *(mark.format(number) for mark in BOOKMARKS for number in (5, 6)),
        '<w:proofErr w:type="spellStart"/>',
        '<w:commentRangeStart w:id="1"/>',
        '<w:commentRangeEnd w:id="1"/>',
    )
)


@st.composite
def mixed_run(draw: st.DrawFn) -> str:
    """Draw a run of several texts, signs, breaks and references."""
    rpr = draw(RPR)
    content = draw(st.lists(TEXTS | SIGNS, max_size=4))
    return f"<w:r><w:rPr>{rpr}</w:rPr>{''.join(content)}</w:r>"


RUNS = st.builds(run, WORDS, RPR) | mixed_run()


@st.composite
def revised(draw: st.DrawFn, content: st.SearchStrategy[str] = RUNS) -> str:
    """Draw a tracked change that somebody made earlier."""
    name = draw(st.sampled_from(("ins", "del", "moveTo", "moveFrom")))
    author = draw(st.sampled_from(("Kari", "Ola")))
    inner = "".join(draw(st.lists(content, min_size=1, max_size=3)))
    number = draw(st.integers(50, 99))
    if name == "del":
        inner = inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    date = "2025-01-02T03:04:05Z"
    return f'<w:{name} w:id="{number}" w:author="{author}" w:date="{date}">{inner}</w:{name}>'


def holders(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Draw an element that holds runs, such as a hyperlink or a field."""
    inner = st.lists(content, max_size=3).map("".join)
    return st.one_of(
        inner.map(lambda xml: f'<w:hyperlink w:anchor="b5">{xml}</w:hyperlink>'),
        inner.map(lambda xml: f'<w:smartTag w:element="place">{xml}</w:smartTag>'),
        inner.map(lambda xml: f"<w:sdt><w:sdtPr/><w:sdtContent>{xml}</w:sdtContent></w:sdt>"),
        inner.map(lambda xml: f'<w:fldSimple w:instr="TITLE">{xml}</w:fldSimple>'),
        inner.map(field),
    )


def field(result: str) -> str:
    """Write a complex field."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    return f"{begin}<w:r><w:instrText>REF b5</w:instrText></w:r>{separate}{result}{end}"


CONTENT = st.one_of(
    RUNS, RUNS, revised(), revised(), RANGES, holders(RUNS | revised() | holders(RUNS))
)
PPRS = st.sampled_from(("", '<w:pPr><w:pStyle w:val="Normal"/></w:pPr>'))
KARI_DELETED = (
    '<w:pPr><w:rPr><w:del w:id="40" w:author="Kari" w:date="2025-01-02T03:04:05Z"/></w:rPr></w:pPr>'
)


@st.composite
def paragraphs(draw: st.DrawFn, ppr: str | None = None) -> str:
    """Draw a paragraph."""
    properties = draw(PPRS) if ppr is None else ppr
    return f"<w:p>{properties}{''.join(draw(st.lists(CONTENT, max_size=6)))}</w:p>"


BLOCKS = st.one_of(
    st.tuples(paragraphs()),
    st.tuples(paragraphs()),
    st.tuples(paragraphs(KARI_DELETED), paragraphs()),
).map("".join)
