from __future__ import annotations

import pytest

from tests.tiny import docx, h, p
from toolkit.ooxml.document import read_document
from toolkit.ooxml.names import STRICT_W_NS, W_NS
from toolkit.ooxml.package import Package
from toolkit.problems import NotWord, StrictWord


def test_a_document_is_its_body_its_running_text_and_its_properties() -> None:
    data = docx(h(1, "Vei") + p("Ny"), header=p("Tiltaksplan") + p(), title="Plan")
    document = read_document(Package(data, "plan.docx"))
    assert [block.text for block in document.blocks] == ["Vei", "Ny"]
    assert [(block.part, block.text) for block in document.running] == [
        ("word/header1.xml", "Tiltaksplan")
    ]
    assert (document.file, document.properties.title) == ("plan.docx", "Plan")


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        (W_NS, STRICT_W_NS, StrictWord),
        ("w:document", "w:workbook", NotWord),
    ],
)
def test_a_main_part_that_is_no_ordinary_word_document_is_refused(
    old: str, new: str, refusal: type[Exception]
) -> None:
    package = Package(docx(p("Ny")), "plan.docx")
    main = package.read(package.main).replace(old.encode(), new.encode())
    with pytest.raises(refusal):
        read_document(Package(package.with_parts({package.main: main}), "plan.docx"))
