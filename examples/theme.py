"""The colours and fonts that Word wants every document to name, used by no style here."""

from __future__ import annotations

from examples.package import Part
from examples.wordfile import XML

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F4E79",
    "lt2": "E7E6E6",
    "accent1": "2E75B6",
    "accent2": "548235",
    "accent3": "9DC3D6",
    "accent4": "7F7F7F",
    "accent5": "C55A11",
    "accent6": "806000",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
LINE = f'<a:ln w="6350">{FILL}</a:ln>'
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
FONT = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'


def theme_part() -> Part:
    """Make the theme."""
    content = (
        f'{XML}<a:theme xmlns:a="{DRAWING}" name="Tiltaksplan"><a:themeElements>'
        f"{_colours()}{_fonts()}{_formats()}</a:themeElements></a:theme>"
    )
    return Part(
        identity="rIdTheme", name="theme/theme1.xml", relation="theme", content=content.encode()
    )


def _colours() -> str:
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS.items()
    )
    return f'<a:clrScheme name="Tiltaksplan">{colours}</a:clrScheme>'


def _fonts() -> str:
    return (
        f'<a:fontScheme name="Tiltaksplan"><a:majorFont>{FONT}</a:majorFont>'
        f"<a:minorFont>{FONT}</a:minorFont></a:fontScheme>"
    )


def _formats() -> str:
    return (
        f'<a:fmtScheme name="Tiltaksplan"><a:fillStyleLst>{FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{LINE * 3}</a:lnStyleLst><a:effectStyleLst>{EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )
