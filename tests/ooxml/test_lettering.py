from __future__ import annotations

import pytest

from tests.ooxml.test_body import blocks
from tests.tiny import STYLES, W, run

SIZES = f"""<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Stor"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Prosjekt"><w:basedOn w:val="Stor"/></w:style>
<w:style w:type="character" w:styleId="Liten"><w:rPr><w:sz w:val="15"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Sterk"><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""
SMALL = '<w:rStyle w:val="Liten"/>'


@pytest.mark.parametrize(
    ("style", "runs", "size"),
    [
        ("", run("Ny"), 11),
        ("", "", 11),
        ("Stor", "", 20),
        ("Stor", run("Ny"), 20),
        ("Prosjekt", run("Ny"), 20),
        ("Prosjekt", run("Ny", SMALL), 7.5),
        ("Prosjekt", run("Ny", '<w:rStyle w:val="Sterk"/>'), 20),
        ("Prosjekt", run("Ny", f'{SMALL}<w:sz w:val="28"/>'), 14),
        ("Prosjekt", run("Ny", '<w:sz w:val="tull"/>'), 20),
        ("", run("Ny ", '<w:sz w:val="28"/>') + run("fylkesvei", SMALL) + run("!!"), 7.5),
        ("", run("Ny ", SMALL) + run("fylkesvei"), 11),
    ],
)
def test_a_block_is_as_large_as_most_of_its_text(style: str, runs: str, size: float) -> None:
    ppr = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    assert blocks(f"<w:p>{ppr}{runs}</w:p>", styles=SIZES)[0].size == size


def test_a_block_has_no_size_where_nothing_says_it() -> None:
    assert blocks(f"<w:p>{run('Ny')}</w:p>", styles=STYLES)[0].size is None
