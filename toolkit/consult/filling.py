"""Filling in Word templates with docxtpl, in a sandbox that lets nothing pass unnoticed."""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, Undefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape
from msgspec import Struct

from toolkit.consult.values import check_values
from toolkit.ooxml.package import Package
from toolkit.ooxml.rejecting import without_changes
from toolkit.ooxml.severing import severed
from toolkit.ooxml.xml import check_writable, parse_xml
from toolkit.refusals import DamagedWord, EncryptedWord, NotWord, TemplateBroken

TROUBLE = (
    TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    SyntaxError,
    RecursionError,
    NotImplementedError,
)
"""What jinja2, docxtpl, docxcompose and python-docx raise for a template they cannot use."""

UNBALANCED = (
    "a {%p … %}, {%tr … %} or {%tc … %} begins and ends in places that do not belong together"
)
BY_CHANCE = ("random", "lipsum")
LINKS = "_rels/.rels"
CORE = b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
WRONG_CORE = CORE.replace(b"package/2006/", b"officedocument/2006/")

GUARDED = {
    "{_{": Markup("{&#95;{"),
    "}_}": Markup("}&#95;}"),
    "{_%": Markup("{&#95;%"),
    "%_}": Markup("%&#95;}"),
}
"""docxtpl turns these into `{{` and the like after rendering, in the values too."""


class Template(Struct, frozen=True, kw_only=True):
    """A Word template: what errors call it, and its bytes."""

    name: str
    data: bytes


class Unknown(StrictUndefined):
    """A value that a template names and the letter does not have."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return self._undefined_hint or f"the letter has no value called “{self._undefined_name}”"


def sandbox() -> ImmutableSandboxedEnvironment:
    """Make the environment in which templates are filled in."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=Unknown,
        finalize=in_its_time,
        optimized=False,  # nothing is worked out before a template is filled in, in its own time
    )
    for name in BY_CHANCE:
        environment.globals.pop(name, None)
        environment.filters.pop(name, None)
    return environment


@pass_context
def in_its_time(_: Context, value: object) -> object:
    """Give a value as written; as it asks for the context, jinja calls it while filling in only."""
    return as_written(value)


def as_written(value: object) -> object:
    """Give a value as markup that reads exactly as the value was written.

    Raises UnwritableText for one that XML cannot hold: docxtpl would lose text over it.
    """
    for each in value if isinstance(value, list | tuple) else ():
        if isinstance(each, Undefined):
            str(each)  # says why it is none
    if not isinstance(value, str):
        return value
    check_writable(value)
    markup = escape(value.replace("\r\n", "\n").replace("\r", "\n"))
    for sign, guarded in GUARDED.items():
        markup = markup.replace(sign, guarded)
    return markup


def open_template(template: Template) -> DocxTemplate:
    """Open a template. Raises TemplateBroken for what is not a Word file."""
    try:
        opened = DocxTemplate(io.BytesIO(mended(Package(template.data, template.name))))
        opened.init_docx()
    except (NotWord, EncryptedWord, DamagedWord, zlib.error, *TROUBLE) as error:
        reason = "it is not a Word file (.docx) that can be opened"
        raise TemplateBroken(file=template.name, reason=reason) from error
    return opened


def mended(package: Package) -> bytes:
    """Give a file anew, every part read, with the type that LibreOffice 7 gets wrong put right.

    What reaches outside is taken out. Changes that are tracked in it count once somebody has
    accepted them. python-docx would not find the core properties and add a second part of the same
    name.
    """
    inside = severed(package)
    links = inside.read(LINKS).replace(WRONG_CORE, CORE)
    return inside.with_parts({LINKS: links, **without_changes(inside)})


def fill(opened: DocxTemplate, template: Template, context: Mapping[str, object]) -> None:
    """Fill in an opened template. Raises TemplateBroken with the reason, and UnwritableValue."""
    check_values(context, template.name)
    environment = sandbox()
    try:
        # docxtpl mends broken XML by dropping text without a word, so the XML is proved first.
        body = opened.build_xml(context, environment)
        parse_xml(body.encode(), template.name, "its text")
        opened.render(context, environment, autoescape=True)
    except DamagedWord as error:
        raise TemplateBroken(file=template.name, reason=UNBALANCED) from error
    except TROUBLE as error:
        raise TemplateBroken(file=template.name, reason=explain(error)) from error


def explain(error: BaseException) -> str:
    """Say in a few words what is wrong, for a syntax error with the line it stands in."""
    reason = error.message if isinstance(error, TemplateError) else str(error)
    near = faulty_line(error) if isinstance(error, TemplateSyntaxError) else ""
    return f"{reason or type(error).__name__}, at “{near}”" if near else str(reason)


def faulty_line(error: TemplateSyntaxError) -> str:
    """Give the paragraph with the error; docxtpl keeps it and up to three in front of it."""
    lines = list(getattr(error, "docx_context", ()))
    index = error.lineno - 1 - max(error.lineno - 4, 0)
    return lines[index].strip() if index < len(lines) else ""
