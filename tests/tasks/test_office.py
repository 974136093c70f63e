from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.conftest import OFFICE, find_program
from tests.tiny import RELATIONSHIP, docx, p
from toolkit.ooxml.package import Package
from toolkit.tasks import office

DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"
PICTURE = (
    f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWN}/wordprocessingDrawing">'
    '<wp:extent cx="990000" cy="990000"/><wp:docPr id="1" name="a"/>'
    f'<a:graphic xmlns:a="{DRAWN}/main"><a:graphicData uri="{DRAWN}/picture">'
    f'<pic:pic xmlns:pic="{DRAWN}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a"/>'
    f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{RELATIONSHIP}" r:link="rId9"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x='0' y='0'/>"
    "<a:ext cx='990000' cy='990000'/></a:xfrm><a:prstGeom prst='rect'/></pic:spPr></pic:pic>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server on this machine, and what it is asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            asked.append(self.rfile.readline().decode())

    with HTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}/a.png", asked
        listening.shutdown()


def with_linked_picture(address: str) -> bytes:
    package = Package(docx(p("Ny vei") + PICTURE), "")
    rels = "word/_rels/document.xml.rels"
    link = (
        f'<Relationship Id="rId9" Type="{RELATIONSHIP}/image" Target="{address}"'
        ' TargetMode="External"/></Relationships>'
    )
    return package.with_parts(
        {rels: package.read(rels).replace(b"</Relationships>", link.encode())}
    )


@pytest.mark.libreoffice
@pytest.mark.parametrize("settings", [True, False])
def test_libreoffice_fetches_a_linked_picture_only_without_our_settings(
    server: tuple[str, list[str]],
    settings: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    find_program("soffice", OFFICE)
    address, asked = server
    monkeypatch.setattr(office, "apart_from_the_net", tuple)  # so that only the settings hold it
    if not settings:
        monkeypatch.setattr(office, "keep_in", lambda profile: profile.mkdir())
    printed = office.convert(with_linked_picture(address), ".docx", ".pdf", Path("a.pdf"))
    assert printed.startswith(b"%PDF")
    assert bool(asked) is not settings
