"""What a reader should find in the example documents, taken from the data they are made of."""

from __future__ import annotations

from examples.content import PLAN, projects_of
from examples.edits import FLESBERG, NOTODDEN, EditedCopy, edited_fields
from examples.shapes import Field, Group, Project


def expected_projects() -> list[dict[str, object]]:
    """List the projects of the plan in the order of the document."""
    return [
        _as_found(project, area.heading, group)
        for area in PLAN.areas
        for group, project in projects_of(area)
    ]


def expected_changes() -> dict[str, list[dict[str, str]]]:
    """List, for each edited copy by file name, the fields that were changed and by whom."""
    return {copy.file_name: _changes_in(copy) for copy in (FLESBERG, NOTODDEN)}


def _as_found(project: Project, area: str, group: Group | None) -> dict[str, object]:
    return {
        "title": project.title,
        "area": area,
        "group": group.title if group else None,
        "intro": [line.text for line in project.intro],
        "fields": [_field_as_found(field) for field in project.fields],
        "responsible": list(project.responsible),
    }


def _field_as_found(field: Field) -> dict[str, str]:
    return {"kind": field.kind.value, "label": field.label, "text": field.text}


def _changes_in(copy: EditedCopy) -> list[dict[str, str]]:
    return [
        {
            "project": project.title,
            "label": before.label,
            "before": before.text,
            "after": after.text,
            "author": copy.author,
        }
        for area in PLAN.areas
        for _, project in projects_of(area)
        for before, after in zip(project.fields, edited_fields(project, copy.edits), strict=True)
        if before != after
    ]
