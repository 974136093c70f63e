"""What two municipalities changed in their copies of the example plan."""

from __future__ import annotations

from dataclasses import dataclass, replace

from examples.shapes import Area, Field, Form, Group, Line, Place, Plan, Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """Words taken out and words put in right after the text `following` of one line."""

    place: Place
    following: str
    deleted: str = ""
    inserted: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """A list item put in after the line at `place`.

    Word marks the new paragraph as inserted when it is typed above the next item, and the
    paragraph before it when it is typed at the end of the list (`splits_previous`).
    """

    place: Place
    text: str
    form: Form
    splits_previous: bool = False
    date: str = ""


Edit = Rewording | NewItem


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedCopy:
    """A returned copy: who worked in it and what that person changed."""

    file_name: str
    author: str
    saved: str
    edits: tuple[Edit, ...]


FLESBERG = EditedCopy(
    file_name="innspill-flesberg.docx",
    author="Kari Lien",
    saved="2025-02-14T12:07:00Z",
    edits=(
        Rewording(
            place=Place(project="Grettefoss bru", label="Status"),
            following="Buskerud fylke bruker ",
            deleted="7,5",
            inserted="9,2",
            date="2025-02-11T09:14:00Z",
        ),
        NewItem(
            place=Place(project="Grettefoss bru", label="Tiltak", line=2),
            text="Be om et eget møte med fylkesrådmannen om framdriften",
            form=Form.NUMBER,
            splits_previous=True,
            date="2025-02-11T09:21:00Z",
        ),
        Rewording(
            place=Place(project="Ny vei fra Øvre Eiker-Lampeland", label="Status"),
            following="til og med 2022.",
            deleted=" Buskerud næringshage laget en skisse i 2019.",
            date="2025-02-11T09:35:00Z",
        ),
        Rewording(
            place=Place(
                project="Pendlerbuss/kollektivtransport i Numedal inn mot Kongsberg",
                label="Bakgrunn og status",
            ),
            following="tre på en søndag.",
            inserted=(
                " Høsten 2024 sto det ofte igjen passasjerer på Lampeland fordi morgenbussen var "
                "full."
            ),
            date="2025-02-12T13:02:00Z",
        ),
        NewItem(
            place=Place(project="Tømmerhavn/terminal", label="Tiltak", line=2),
            text="Skogeierlagene i Flesberg og Sigdal",
            form=Form.BULLET,
            date="2025-02-12T13:26:00Z",
        ),
        Rewording(
            place=Place(project="Reduksjon av totalt utenforskap", label="Målsetting på kort sikt"),
            following="",
            deleted="2-3",
            inserted="3-4",
            date="2025-02-14T11:48:00Z",
        ),
        Rewording(
            place=Place(project="Reduksjon av totalt utenforskap", label="Målsetting på kort sikt"),
            following="Kommunene foreslår plasser i bedrifter, ",
            deleted="etater",
            inserted="frivillige lag",
            date="2025-02-14T11:50:00Z",
        ),
    ),
)

NOTODDEN = EditedCopy(
    file_name="innspill-notodden.docx",
    author="Anders Moen",
    saved="2025-02-20T08:41:00Z",
    edits=(
        Rewording(
            place=Place(project="Elgsjø-Gvammen", label="Målsetting"),
            following="Trasévalget er avgjort",
            deleted=", og NTP har midler til å utrede og planlegge videre.",
            inserted=" innen 2027, og NTP setter av penger til kommunedelplanen.",
        ),
        Rewording(
            place=Place(project="Standardheving på Sørlandsbanen", label="Tiltak"),
            following="Bane Nor, ",
            deleted="Jernbaneverket",
            inserted="Jernbanedirektoratet",
        ),
        Rewording(
            place=Place(project="Nytt terminalbygg og ruteflytrafikk", label="Målsetting"),
            following="Søknaden fra 2022 om ",
            deleted="112 MNOK (2023-kroner)",
            inserted="126 MNOK (2025-kroner)",
        ),
        NewItem(
            place=Place(project="Nytt terminalbygg og ruteflytrafikk", label="Tiltak", line=1),
            text="Invitere flyselskapene til Notodden våren 2025",
            form=Form.BULLET,
        ),
        Rewording(
            place=Place(
                project="Pendlerbuss/kollektive løsninger fra Øst-Telemark inn mot Kongsberg",
                label="Bakgrunn og status",
            ),
            following="bare ti busser på en hverdag.",
            inserted=" Den siste går allerede klokka 17.40.",
        ),
        Rewording(
            place=Place(project="Reduksjon av totalt utenforskap", label="Tiltak", line=2),
            following="Lære av kommuner og regioner som har lykkes",
            inserted=", først Vestfold og Grenland",
        ),
        Rewording(
            place=Place(project="Telemark Ring", label="Målsetting"),
            following="Pengene skal være på plass i løpet av ",
            deleted="2024 og 2025, og anlegget bygges i 2025-2026.",
            inserted="2025 og 2026, og anlegget bygges i 2026-2028.",
        ),
    ),
)


def edited(plan: Plan, edits: tuple[Edit, ...]) -> Plan:
    """Return the plan as it reads after the edits."""
    return replace(plan, areas=tuple(_edited_area(area, edits) for area in plan.areas))


def edited_fields(project: Project, edits: tuple[Edit, ...]) -> tuple[Field, ...]:
    """Return the fields of a project as they read after the edits."""
    own = tuple(edit for edit in edits if edit.place.project == project.title)
    return tuple(_edited_field(field, own) for field in project.fields)


def _edited_area(area: Area, edits: tuple[Edit, ...]) -> Area:
    return replace(area, members=tuple(_edited_member(member, edits) for member in area.members))


def _edited_member(member: Group | Project, edits: tuple[Edit, ...]) -> Group | Project:
    match member:
        case Group():
            projects = tuple(_edited_project(project, edits) for project in member.projects)
            return replace(member, projects=projects)
        case Project():
            return _edited_project(member, edits)


def _edited_project(project: Project, edits: tuple[Edit, ...]) -> Project:
    return replace(project, fields=edited_fields(project, edits))


def _edited_field(field: Field, edits: tuple[Edit, ...]) -> Field:
    own = tuple(edit for edit in edits if edit.place.label == field.label)
    numbered_lines = enumerate(field.lines)
    lines = tuple(new for at, line in numbered_lines for new in _edited_line(line, at, own))
    return replace(field, lines=lines)


def _edited_line(line: Line, at: int, edits: tuple[Edit, ...]) -> tuple[Line, ...]:
    added: tuple[Line, ...] = ()
    for edit in (edit for edit in edits if edit.place.line == at):
        match edit:
            case Rewording():
                line = replace(line, text=_reworded(line.text, edit))
            case NewItem():
                added = (*added, Line(text=edit.text, form=edit.form))
    return (line, *added)


def _reworded(text: str, edit: Rewording) -> str:
    before, found, after = text.partition(edit.following + edit.deleted)
    if not found:
        msg = f"{edit.place} does not contain {edit.following + edit.deleted!r}"
        raise ValueError(msg)
    return before + edit.following + edit.inserted + after
