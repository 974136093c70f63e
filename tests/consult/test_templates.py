from __future__ import annotations

from msgspec import structs

from tests.consult.samples import HEARING
from toolkit.consult.templates import frame_name, section_names
from toolkit.model.language import Language


def test_the_frame_follows_genre_and_language() -> None:
    nynorsk = structs.replace(HEARING, language=Language.NYNORSK)

    assert frame_name(HEARING) == "horing/horingsuttalelse-nb.docx"
    assert frame_name(nynorsk) == "horing/horingsuttalelse-nn.docx"


def test_a_projects_own_template_goes_before_the_standard_one() -> None:
    assert section_names("bru", Language.NYNORSK) == (
        "prosjekter/bru-nn.docx",
        "prosjekter/bru.docx",
        "prosjekter/standard-nn.docx",
        "prosjekter/standard.docx",
    )
