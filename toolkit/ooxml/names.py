"""The names of WordprocessingML in the notation of lxml."""

from __future__ import annotations

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W_NS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SYMEX_NS = "http://schemas.microsoft.com/office/word/2015/wordml/symex"
RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_DOCUMENT = "/officeDocument"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Give a schema name such as `pPr` in lxml's notation."""
    return f"{{{W_NS}}}{name}"


DOCUMENT, STRICT_DOCUMENT = w("document"), f"{{{STRICT_W_NS}}}document"
P, R, T, TAB, BR, CR, SYM = w("p"), w("r"), w("t"), w("tab"), w("br"), w("cr"), w("sym")
PPR, RPR, VAL = w("pPr"), w("rPr"), w("val")
SECT_PR, PPR_CHANGE, RPR_CHANGE = w("sectPr"), w("pPrChange"), w("rPrChange")
INS, DEL, DEL_TEXT = w("ins"), w("del"), w("delText")
MOVE_FROM, MOVE_TO = w("moveFrom"), w("moveTo")
CELL_INS, CELL_DEL = w("cellIns"), w("cellDel")
TBL, TR, TC, TRPR, TCPR = w("tbl"), w("tr"), w("tc"), w("trPr"), w("tcPr")
SDT, SDT_CONTENT = w("sdt"), w("sdtContent")
HYPERLINK, SMART_TAG = w("hyperlink"), w("smartTag")
FLD_CHAR, FLD_CHAR_TYPE, INSTR_TEXT = w("fldChar"), w("fldCharType"), w("instrText")
TXBX_CONTENT = w("txbxContent")
ALTERNATE, FALLBACK = f"{{{MC_NS}}}AlternateContent", f"{{{MC_NS}}}Fallback"
SYMEX, SYMEX_CHAR = f"{{{SYMEX_NS}}}symEx", f"{{{SYMEX_NS}}}char"
