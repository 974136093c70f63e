"""The generated pages are fresh, and the schema is the one a plan follows."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema

from scripts.make_docs import DOCS, cli_page, schema_pages
from tests.plans import plan
from toolkit.model.plan_json import decode_plan, encode_json

ROOT = Path(__file__).resolve().parent.parent


def test_the_page_of_commands_is_fresh() -> None:
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == cli_page(), "run: make docs"


def test_the_schemas_are_fresh() -> None:
    for name, schema in schema_pages().items():
        assert (DOCS / name).read_bytes() == schema, "run: make docs"


def test_a_plan_follows_the_schema_and_reads_back_the_same() -> None:
    data = encode_json(plan())
    schema = json.loads(schema_pages()["plan.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(data), schema)
    assert decode_plan(data, "plan.json") == plan()


def test_the_schema_refuses_what_is_no_plan() -> None:
    schema = json.loads(schema_pages()["plan.schema.json"])
    wrong = json.loads(encode_json(plan())) | {"sections": [{"type": "chapter"}]}
    assert not jsonschema.Draft202012Validator(schema).is_valid(wrong)


def test_every_link_in_the_documentation_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *DOCS.glob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
