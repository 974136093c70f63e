"""The names of WordprocessingML in the notation of lxml."""

from __future__ import annotations

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W_NS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE_DOCUMENT = "/officeDocument"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Give a schema name such as `pPr` in lxml's notation."""
    return f"{{{W_NS}}}{name}"


P, R, T, TAB, BR, CR = w("p"), w("r"), w("t"), w("tab"), w("br"), w("cr")
PPR, RPR, VAL = w("pPr"), w("rPr"), w("val")
INS, DEL, DEL_TEXT = w("ins"), w("del"), w("delText")
MOVE_FROM, MOVE_TO = w("moveFrom"), w("moveTo")
TBL, TR, TC, TRPR = w("tbl"), w("tr"), w("tc"), w("trPr")
SDT, SDT_CONTENT = w("sdt"), w("sdtContent")
FLD_CHAR, FLD_CHAR_TYPE, INSTR_TEXT = w("fldChar"), w("fldCharType"), w("instrText")
TXBX_CONTENT = w("txbxContent")
FALLBACK = f"{{{MC_NS}}}Fallback"
