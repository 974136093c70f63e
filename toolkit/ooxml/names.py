"""The names of WordprocessingML in the notation of lxml."""

from __future__ import annotations

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W_NS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M_NS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
SYMEX_NS = "http://schemas.microsoft.com/office/word/2015/wordml/symex"
WNE_NS = "http://schemas.microsoft.com/office/word/2006/wordml"
RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_DOCUMENT = "/officeDocument"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Give a schema name such as `pPr` in lxml's notation."""
    return f"{{{W_NS}}}{name}"


DOCUMENT, STRICT_DOCUMENT = w("document"), f"{{{STRICT_W_NS}}}document"
P, R, T, TAB, BR, CR, SYM = w("p"), w("r"), w("t"), w("tab"), w("br"), w("cr"), w("sym")
M_R, M_T, RUBY = f"{{{M_NS}}}r", f"{{{M_NS}}}t", w("ruby")
PPR, RPR, VAL = w("pPr"), w("rPr"), w("val")
PSTYLE, RSTYLE = w("pStyle"), w("rStyle")
SECT_PR, PPR_CHANGE, RPR_CHANGE = w("sectPr"), w("pPrChange"), w("rPrChange")
INS, DEL, DEL_TEXT = w("ins"), w("del"), w("delText")
MOVE_FROM, MOVE_TO = w("moveFrom"), w("moveTo")
CELL_INS, CELL_DEL = w("cellIns"), w("cellDel")
TBL, TR, TC, TRPR, TCPR = w("tbl"), w("tr"), w("tc"), w("trPr"), w("tcPr")
SDT, SDT_CONTENT = w("sdt"), w("sdtContent")
HYPERLINK, SMART_TAG, BOOKMARK = w("hyperlink"), w("smartTag"), w("bookmarkStart")
FLD_CHAR, FLD_CHAR_TYPE, INSTR_TEXT = w("fldChar"), w("fldCharType"), w("instrText")
FLD_SIMPLE, GALLERY = w("fldSimple"), w("docPartGallery")
DRAWN = (w("drawing"), w("pict"), w("object"))
NOTE_REFERENCES = (w("footnoteReference"), w("endnoteReference"))
TXBX_CONTENT = (w("txbxContent"), f"{{{WNE_NS}}}txbxContent")
"""The contents of a text box; when it saves as ISO Strict, Word gives them another namespace."""

ALTERNATE, FALLBACK = f"{{{MC_NS}}}AlternateContent", f"{{{MC_NS}}}Fallback"
CHOICE = f"{{{MC_NS}}}Choice"
SYMEX, SYMEX_CHAR = f"{{{SYMEX_NS}}}symEx", f"{{{SYMEX_NS}}}char"
