"""One small plan in many layouts, and what people do to the headings of a plan.

A layout writes the plan in the notation of `tests/cases/build.py`; a change gives the plan as
somebody would have it. Written in one layout, the changed plan is the copy that comes back, and
what the draft must say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct, structs


class Work(Struct, frozen=True, kw_only=True):
    """A project: its title, and what it says under every label."""

    title: str
    fields: tuple[tuple[str, tuple[str, ...]], ...]


class Area(Struct, frozen=True, kw_only=True):
    """An area and its projects."""

    title: str
    works: tuple[Work, ...]


Areas = tuple[Area, ...]
Layout = Callable[[Areas], Iterator[str]]
Change = Callable[[Areas], Areas]


def work(title: str, status: str, *measures: str, owner: str = "Tinn") -> Work:
    fields = (("Status", (status,)), ("Tiltak", measures), ("Ansvar", (owner,)))
    return Work(title=title, fields=fields)


BRIDGE = work("Ny bru over elva", "Brua er stengt for tunge kjøretøy.", "Møte med fylket.", "Brev.")
TUNNEL = work("Ny tunnel", "Tunnelen er trang og mørk.", "Befaring i mai.", owner="Rollag")
TRAIN = work("To tog i timen", "Sporet er slitt.", "Avisoppslag.", "Møte med Bane NOR.")
DOCTOR = work("Felles legevakt", "Vakten er ubemannet om natten.", "Felles turnus.")
MIDWIFE = work("Jordmortjeneste", "Få jordmødre søker stilling.", "Delte stillinger.", owner="Tinn")
HARBOUR = work("Ny havn", "Nytt tiltak.", "Mudring av kaia.", "Søknad om støtte.", owner="Rollag")
PLAN: Areas = (
    Area(title="Samferdsel", works=(BRIDGE, TUNNEL, TRAIN)),
    Area(title="Helse", works=(DOCTOR, MIDWIFE)),
)


def with_works(areas: Areas, **works: tuple[Work, ...]) -> Areas:
    """Give the areas with other projects in those named."""
    changed = (structs.replace(a, works=works.get(a.title.casefold(), a.works)) for a in areas)
    return tuple(changed)


def renamed(one: Work, title: str) -> Work:
    return structs.replace(one, title=title)


def saying(one: Work, label: str, *texts: str) -> Work:
    """Give a project that says something else under one of its labels."""
    fields = tuple((name, texts if name == label else said) for name, said in one.fields)
    return structs.replace(one, fields=fields)


CULTURE = Area(title="Kultur", works=(HARBOUR,))
CHANGES: dict[str, Change] = {
    "added last": lambda p: with_works(p, samferdsel=(BRIDGE, TUNNEL, TRAIN, HARBOUR)),
    "added in the middle": lambda p: with_works(p, samferdsel=(BRIDGE, HARBOUR, TUNNEL, TRAIN)),
    "added first": lambda p: with_works(p, samferdsel=(HARBOUR, BRIDGE, TUNNEL, TRAIN)),
    "added at the end": lambda p: with_works(p, helse=(DOCTOR, MIDWIFE, HARBOUR)),
    "two added": lambda p: with_works(
        p, helse=(DOCTOR, HARBOUR, renamed(HARBOUR, "Gammel havn"), MIDWIFE)
    ),
    "removed first": lambda p: with_works(p, samferdsel=(TUNNEL, TRAIN)),
    "removed in the middle": lambda p: with_works(p, samferdsel=(BRIDGE, TRAIN)),
    "removed last": lambda p: with_works(p, samferdsel=(BRIDGE, TUNNEL)),
    "removed at the end": lambda p: with_works(p, helse=(DOCTOR,)),
    "two removed": lambda p: with_works(p, samferdsel=(TRAIN,)),
    "moved down": lambda p: with_works(p, samferdsel=(TUNNEL, TRAIN, BRIDGE)),
    "moved up": lambda p: with_works(p, samferdsel=(TRAIN, BRIDGE, TUNNEL)),
    "moved to another area": lambda p: with_works(
        p, samferdsel=(BRIDGE, TRAIN), helse=(DOCTOR, TUNNEL, MIDWIFE)
    ),
    "moved and edited": lambda p: with_works(
        p,
        samferdsel=(BRIDGE, TRAIN),
        helse=(DOCTOR, MIDWIFE, saying(TUNNEL, "Status", "Tunnelen er trang og våt.")),
    ),
    "swapped": lambda p: with_works(p, helse=(MIDWIFE, DOCTOR)),
    "renamed": lambda p: with_works(
        p, samferdsel=(renamed(BRIDGE, "Ny bru over den store elva"), TUNNEL, TRAIN)
    ),
    "one for another": lambda p: with_works(p, samferdsel=(BRIDGE, HARBOUR, TRAIN)),
    "everything at once": lambda p: with_works(
        p,
        samferdsel=(HARBOUR, saying(TRAIN, "Tiltak", "Avisoppslag."), TUNNEL),
        helse=(renamed(DOCTOR, "Felles døgnåpen legevakt"), BRIDGE),
    ),
    "an area added": lambda p: (*p, CULTURE),
    "an area removed": lambda p: p[:1],
    "areas swapped": lambda p: p[::-1],
}


def headings(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        yield f"Om {area.title.lower()}."
        for one in area.works:
            yield f"### {one.title}"
            for label, (first, *more) in one.fields:
                yield from (f"**{label}:** {first}", *more)


def spaced(areas: Areas) -> Iterator[str]:
    """Headings with an empty paragraph behind every project."""
    for area in areas:
        yield f"## {area.title}"
        for one in area.works:
            yield f"### {one.title}"
            yield from (f"**{label}:** {' '.join(said)}" for label, said in one.fields)
            yield "¶"


def lists(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        for one in area.works:
            yield f"### {one.title}"
            for label, said in one.fields:
                many = label == "Tiltak"
                yield f"**{label}:**" if many else f"**{label}:** {said[0]}"
                yield from (f"- {text}" for text in said if many)


def typed_bullets(areas: Areas) -> Iterator[str]:
    for line in lists(areas):
        yield "{Normal} " + line if line.startswith("- ") else line


def numbered(areas: Areas) -> Iterator[str]:
    for line in headings(areas):
        yield line.replace("### ", "###+ ")


def groups(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        yield f"### Prosjekter innen {area.title.lower()}"
        yield "Noen ord om gruppen."
        for one in area.works:
            yield f"#### {one.title}"
            yield from (f"**{label}:** {' '.join(said)}" for label, said in one.fields)


def label_headings(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        for one in area.works:
            yield f"### {one.title}"
            for label, said in one.fields:
                yield from (f"#### {label}", *said)


def one_paragraph(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        for one in area.works:
            yield f"### {one.title}"
            yield "⏎".join(f"{label}: {' '.join(said)}" for label, said in one.fields)


def unstyled(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"{{16 pt}} **{area.title}**"
        for one in area.works:
            yield f"{{13 pt}} **{one.title}**"
            yield from (f"{label}: {' '.join(said)}" for label, said in one.fields)


def area_tables(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        yield f"Om {area.title.lower()}."
        yield "|! Prosjekt | Status | Tiltak | Ansvar |"
        yield from map(row, area.works)


def banded_table(areas: Areas) -> Iterator[str]:
    """One table, its areas as rows merged over all columns."""
    yield "## Alle prosjekter"
    yield "| Prosjekt | Status | Tiltak | Ansvar |"
    for area in areas:
        yield f"| **{area.title}** | < | < | < |"
        yield from map(row, area.works)


def row(one: Work) -> str:
    return f"| {one.title} | {' | '.join(' ¶ '.join(said) for _, said in one.fields)} |"


def sheets(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        for one in area.works:
            yield f"| **{one.title}** | < |"
            yield from label_rows(one)
            yield "¶"


def named_sheets(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        for one in area.works:
            yield f"| Prosjekt | {one.title} |"
            yield from label_rows(one)
            yield "¶"


def sheets_below_headings(areas: Areas) -> Iterator[str]:
    for area in areas:
        yield f"## {area.title}"
        for one in area.works:
            yield f"### {one.title}"
            yield from label_rows(one)


def label_rows(one: Work) -> Iterable[str]:
    return (f"| {label}: | {' ¶ '.join(said)} |" for label, said in one.fields)


LAYOUTS: dict[str, Layout] = {
    "headings": headings,
    "spaced headings": spaced,
    "lists": lists,
    "typed bullets": typed_bullets,
    "numbered headings": numbered,
    "groups": groups,
    "labels as headings": label_headings,
    "one paragraph a project": one_paragraph,
    "no styles": unstyled,
    "area tables": area_tables,
    "one table": banded_table,
    "sheets": sheets,
    "named sheets": named_sheets,
    "sheets below headings": sheets_below_headings,
}


def written(layout: Layout, areas: Areas) -> str:
    """Write a plan in a layout."""
    lines = ["= Tiltaksplan 2024-2027", "# Prosjekter", *layout(areas), "¶"]
    return "\n".join(lines if layout is not unstyled else [lines[0], *lines[2:]])
