"""The JSON form of plans and of everything else the program prints as JSON."""

from __future__ import annotations

import msgspec

from toolkit.model.plan import Listed, Plan, list_projects
from toolkit.refusals import NotPlanData

SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def encode_json(value: object) -> bytes:
    """Encode model data as indented JSON with a final newline."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def decode_plan(data: bytes, file: str) -> Plan:
    """Decode a plan that `encode_json` wrote. Raises NotPlanData for anything else."""
    try:
        return msgspec.json.decode(data, type=Plan)
    except RecursionError as error:
        raise NotPlanData(file=file, reason="it is nested too deeply") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NotPlanData(file=file, reason=str(error)) from error


def plan_schema() -> dict[str, object]:
    """Give the JSON Schema (draft 2020-12) of a plan's JSON."""
    return {"$schema": SCHEMA, "title": "Plan", **msgspec.json.schema(Plan)}


def flat_projects(plan: Plan) -> list[dict[str, object]]:
    """Give the flat list of projects that `projects --json` prints."""
    return [flat_project(listed) for listed in list_projects(plan)]


def flat_project(listed: Listed) -> dict[str, object]:
    """Give one project of the flat list; paragraphs of a text are separated by one newline."""
    project = listed.project
    return {
        "id": project.id,
        "title": project.title.text,
        "area": listed.area,
        "group": listed.group,
        "intro": [paragraph.text for paragraph in project.intro],
        "fields": [
            {"kind": field.kind.value, "label": field.label.text, "text": field.text}
            for field in project.fields
        ],
        "responsible": list(listed.responsible),
    }
