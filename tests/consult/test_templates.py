from __future__ import annotations

from msgspec import structs

from tests.consult.samples import BRIDGE, HEARING, plan
from toolkit.consult.templates import frame_name, section_names
from toolkit.model.language import Language
from toolkit.model.plan import Listed, SectionKind, list_sections

AREA = next(iter(list_sections(plan(BRIDGE))))


def test_the_frame_follows_genre_and_language() -> None:
    nynorsk = structs.replace(HEARING, language=Language.NYNORSK)

    assert frame_name(HEARING) == "horing/horingsuttalelse-nb.docx"
    assert frame_name(nynorsk) == "horing/horingsuttalelse-nn.docx"


def test_a_projects_own_template_goes_first_then_its_groups_its_areas_and_the_standard_one() -> (
    None
):
    group = structs.replace(AREA, id="bruer", kind=SectionKind.GROUP)
    chapter = structs.replace(AREA, id="prosjekter", kind=SectionKind.CHAPTER)
    bridge = Listed(project=BRIDGE, above=(chapter, AREA, group))

    assert section_names(bridge, Language.NYNORSK) == (
        "prosjekter/bru-nn.docx",
        "prosjekter/bru.docx",
        "prosjekter/bruer-nn.docx",
        "prosjekter/bruer.docx",
        "prosjekter/infrastruktur-nn.docx",
        "prosjekter/infrastruktur.docx",
        "prosjekter/standard-nn.docx",
        "prosjekter/standard.docx",
    )
