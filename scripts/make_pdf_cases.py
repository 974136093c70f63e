"""Make the PDFs of `tests/pdf/cases` anew from their descriptions; needs LibreOffice.

A case is described as those in `tests/cases` are (`document.txt`), with a look of its own
(`look.json`): font, size and colour of the body and of each heading, a footer, the widths of
columns in tables (`ruled` or `unruled`) and how far lists hang, in twentieths of a point.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from tests.cases.build import build
from tests.tiny import RELATIONSHIP, WORD, W, zipped

CASES = Path(__file__).parent.parent / "tests" / "pdf" / "cases"
STYLE = re.compile(
    r'(<w:style [^>]*><w:name w:val="(.+?)"/>(?:<w:basedOn [^>]*/>)?(?:<w:pPr>.*?</w:pPr>)?)'
)
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
PAGE_FIELD = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def main() -> None:
    """Make every case that is described."""
    for description in sorted(CASES.glob("*/document.txt")):
        look = json.loads((description.parent / "look.json").read_text("utf-8"))
        document = with_look(build(description.read_text("utf-8")), look)
        (description.parent / "plan.pdf").write_bytes(as_pdf(document))
        print(description.parent.name)


def with_look(document: bytes, look: dict[str, Any]) -> bytes:
    """Give a Word file the look of a case."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["word/styles.xml"] = STYLE.sub(
        lambda match: match[1] + formatting(look.get(match[2].casefold(), {})),
        parts["word/styles.xml"],
    )
    for name, borders in (("ruled", BORDERS), ("unruled", "")):
        widths = "".join(f'<w:gridCol w:w="{width}"/>' for width in look.get(name, ()))
        look_of_table = f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
        table = f"<w:tbl>{look_of_table}<w:tblGrid>{widths}</w:tblGrid>"
        if widths:
            parts["word/document.xml"] = parts["word/document.xml"].replace("<w:tbl>", table)
    if hang := look.get("hanging"):
        indent = f'<w:pPr><w:ind w:left="{hang}" w:hanging="{hang}"/></w:pPr></w:lvl>'
        parts["word/numbering.xml"] = parts["word/numbering.xml"].replace("</w:lvl>", indent)
    add_section(parts, look)
    return zipped(parts)


def formatting(look: dict[str, Any]) -> str:
    """Write how paragraphs and letters of a style look."""
    paragraph = (
        f'<w:pPr><w:spacing w:before="{look.get("before", 0)}" w:after="{look.get("after", 0)}"/>'
        f'<w:jc w:val="{look.get("align", "left")}"/></w:pPr>'
    )
    letters = (
        f'<w:rFonts w:ascii="{look["font"]}" w:hAnsi="{look["font"]}"/>' if "font" in look else ""
    )
    letters += "".join(f"<w:{name}/>" for name in ("b", "i") if look.get(name))
    letters += f'<w:color w:val="{look["color"]}"/>' if "color" in look else ""
    letters += f'<w:sz w:val="{2 * look["size"]}"/>' if "size" in look else ""
    return f"{paragraph}<w:rPr>{letters}</w:rPr>"


def add_section(parts: dict[str, str], look: dict[str, Any]) -> None:
    """Add the page's size, its header, its footer and hyphenation to a Word file's parts."""
    width, height = look.get("page", (11906, 16838))
    footer = f'<w:p><w:r><w:t xml:space="preserve">Side </w:t></w:r>{PAGE_FIELD}</w:p>'
    parts["word/footer1.xml"] = f"<w:ftr {W}>{footer}</w:ftr>"
    rels = "word/_rels/document.xml.rels"
    link = f'<Relationship Id="rIdF" Type="{RELATIONSHIP}/footer" Target="footer1.xml"/>'
    parts[rels] = parts[rels].replace("</Relationships>", f"{link}</Relationships>")
    override = f'<Override PartName="/word/footer1.xml" ContentType="{WORD}.footer+xml"/>'
    types = "[Content_Types].xml"
    parts[types] = parts[types].replace("</Types>", f"{override}</Types>")
    section = (
        f'<w:sectPr xmlns:r="{RELATIONSHIP}"><w:headerReference w:type="default" r:id="rId2"/>'
        f'<w:footerReference w:type="default" r:id="rIdF"/><w:pgSz w:w="{width}" w:h="{height}"/>'
        '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708"'
        ' w:footer="708" w:gutter="0"/></w:sectPr>'
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        "</w:body>", f"{section}</w:body>"
    )


def as_pdf(document: bytes) -> bytes:
    """Have LibreOffice print a Word file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plan.docx").write_bytes(document)
        program = shutil.which("soffice") or "soffice"
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        subprocess.run([*command, f"{name}/plan.docx"], check=True, capture_output=True)  # noqa: S603
        return (folder / "plan.pdf").read_bytes()


if __name__ == "__main__":
    main()
