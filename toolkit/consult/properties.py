"""The document properties by which an archive and a screen reader know a letter."""

from __future__ import annotations

from markupsafe import Markup

from toolkit.consult.context import letter_title
from toolkit.consult.material import Material

CORE = Markup(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    "<cp:coreProperties"
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject>"
    "<dc:creator>{creator}</dc:creator><dc:identifier>{identifier}</dc:identifier>"
    "<dc:language>{language}</dc:language><cp:lastModifiedBy>{editor}</cp:lastModifiedBy>"
    "<cp:revision>1</cp:revision>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{day}T12:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T12:00:00Z</dcterms:modified>'
    "</cp:coreProperties>"
)
"""Written here, for docxcompose changes what python-docx takes the prefix `cp` to mean."""


def core_properties(material: Material) -> bytes:
    """Write a letter's core properties, dated the day the letter is."""
    consultation, region = material.consultation, material.profile.region
    return CORE.format(
        title=letter_title(consultation),
        subject=consultation.title,
        creator=region.name,
        identifier=consultation.our_reference,
        language=material.locale,
        editor=region.secretariat,
        day=material.date.isoformat(),
    ).encode()
