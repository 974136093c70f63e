"""What is wrong in a TOML file, in a sentence: the line, what stands there, and what may."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from enum import Enum
from typing import Any

import msgspec
from msgspec import inspect

from toolkit.model.toml_lines import Path, line_of, lines_of

PLACE = re.compile(r" - at (?:`key` in )?`\$(?P<path>[^`]*)`$")
STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<number>\d+)\]|\[(?P<any>\.\.\.)\]")
SYNTAX = re.compile(
    r"(?P<reason>.*) \(at (?:line (?P<line>\d+)|(?P<end>end of document)).*\)", re.DOTALL
)
UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`", re.DOTALL)
MISSING = re.compile(r"Object missing required field `(?P<name>.*)`", re.DOTALL)
VALUE = re.compile(r"Invalid (?:enum )?value (?P<value>.*)", re.DOTALL)
EXPECTED = re.compile(r"Expected `(?P<wanted>[^`|]+).*`, got `(?P<got>.*)`")
FORMS = {
    "date": "a date such as 2025-06-20, without quotation marks",
    "str": "text in quotation marks",
    "array": 'a list such as ["…", "…"]',
    "object": "a table of keys and values",
    "int": "a whole number",
    "bool": "true or false",
}


def explain_syntax(error: msgspec.DecodeError, data: bytes) -> str:
    """Say where a file is no TOML."""
    match = SYNTAX.fullmatch(str(error))
    if match is None:
        return str(error)
    line = match["line"] or len(data.decode().splitlines())
    return f"line {line}: this is not right TOML: {lowered(match['reason'])}."


def explain(error: msgspec.ValidationError, data: bytes, kind: object) -> str:
    """Say which value is wrong, on which line, and what it may be."""
    message = str(error)
    place = PLACE.search(message)
    told = PLACE.sub("", message)
    text = data.decode()
    path = concrete(place["path"] if place else "", told, tomllib.loads(text))
    lines = lines_of(text)
    node = node_at(inspect.type_info(kind), path)
    if match := UNKNOWN.fullmatch(told):
        name = match["name"]
        reason = f"there is no key “{name}” here{offer(name, keys_of(node))}"
        return f"line {line_of(lines, (*path, name))}: {reason}"
    if match := MISSING.fullmatch(told):
        return f"line {line_of(lines, path)}: the key “{match['name']}” is missing here."
    return f"line {line_of(lines, path)}: {wrong_value(told, path, node, data)}"


def wrong_value(told: str, path: Path, node: Any, data: bytes) -> str:  # noqa: ANN401 - see node_at
    """Say what a value is and what it may be."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if match := VALUE.fullmatch(told):
        value = match["value"].strip("'\"")
        is_key = path[-1:] == (value,)
        what = f"there is no key “{value}” here" if is_key else f"“{name}” is “{value}”"
        return f"{what}{offer(value, choices_of(node))}"
    if match := EXPECTED.fullmatch(told):
        wanted = match["wanted"].strip()
        written = value_at(tomllib.loads(data.decode()), path)
        return f"“{name}” must be {FORMS.get(wanted, wanted)}, and not {shown(written)}."
    return f"“{name}”: {lowered(told)}."


def concrete(written: str, told: str, data: dict[str, Any]) -> Path:
    """Make the path of an error; where it does not name a key, the value that is wrong does."""
    path: Path = ()
    for match in STEP.finditer(written):
        if match["any"]:
            path = (*path, wrong_key(value_at(data, path), told, written[match.end() :]))
        else:
            path = (*path, int(match["number"]) if match["number"] else match["key"])
    value = VALUE.fullmatch(told)
    held = value_at(data, path)
    if value and isinstance(held, dict) and value["value"].strip("'\"") in held:
        return (*path, value["value"].strip("'\""))
    return path


def wrong_key(table: object, told: str, rest: str) -> str:
    """Find the key of a free table whose value is not as expected."""
    wants_list = "`array`" in told
    for key, value in table.items() if isinstance(table, dict) else ():
        items = value if isinstance(value, list) else [value]
        fits = isinstance(value, list) if not rest else all(isinstance(i, str) for i in items)
        if not fits or (wants_list and not isinstance(value, list)):
            return str(key)
    return ""


def value_at(data: Any, path: Path) -> Any:  # noqa: ANN401 - TOML holds anything
    """Give the value a path leads to, None where there is none."""
    for step in path:
        if isinstance(data, list):
            data = dict(enumerate(data))
        if not isinstance(data, dict) or step not in data:
            return None
        data = data[step]
    return data


def node_at(node: Any, path: Path) -> Any:  # noqa: ANN401 - msgspec has a class for every type
    """Give the type that a path leads to."""
    for step in path:
        if isinstance(node, inspect.UnionType) and is_tag(node, step):
            return node
        if isinstance(node, inspect.UnionType):
            node = next((one for one in node.types if holds(one, step)), None)
        if isinstance(node, inspect.StructType):
            named = (one.type for one in node.fields if one.encode_name == step)
            node = node if step == node.tag_field else next(named, None)
        elif isinstance(node, inspect.VarTupleType):
            node = node.item_type
        elif isinstance(node, inspect.DictType):
            node = node.key_type if step == path[-1] else node.value_type
    return node


def is_tag(node: inspect.UnionType, step: str | int) -> bool:
    """Tell whether a key says which of several sorts a table is."""
    structs = (one for one in node.types if isinstance(one, inspect.StructType))
    return any(step == struct.tag_field for struct in structs)


def holds(node: object, step: str | int) -> bool:
    """Tell whether a type has something under a key or at a place."""
    if isinstance(node, inspect.StructType):
        return step == node.tag_field or any(one.encode_name == step for one in node.fields)
    return isinstance(node, inspect.VarTupleType) and isinstance(step, int)


def keys_of(node: object) -> list[str]:
    """Give the keys that a table may have."""
    parts = node.types if isinstance(node, inspect.UnionType) else (node,)
    structs = [part for part in parts if isinstance(part, inspect.StructType)]
    names = [one.encode_name for struct in structs for one in struct.fields]
    tags = [struct.tag_field for struct in structs if struct.tag_field]
    return list(dict.fromkeys([*tags, *names]))


def choices_of(node: object) -> list[str]:
    """Give the values that a choice may have."""
    parts = node.types if isinstance(node, inspect.UnionType) else (node,)
    found: list[str] = []
    for part in parts:
        if isinstance(part, inspect.EnumType):
            members: list[Enum] = list(part.cls)
            found.extend(str(member.value) for member in members)
        elif isinstance(part, inspect.StructType) and part.tag:
            found.append(str(part.tag))
    return found


def offer(written: str, allowed: list[str]) -> str:
    """List what may stand somewhere, the nearest to what does at the end."""
    closest = get_close_matches(written.casefold(), allowed, n=1)
    meant = f" Did you mean “{closest[0]}”?" if closest else ""
    return f"; allowed: {', '.join(allowed)}.{meant}"


def shown(value: object) -> str:
    """Show a value shortly as people read it."""
    text = f"{value}" if not isinstance(value, dict) else "a table"
    return f"“{text[:40]}”"


def lowered(text: str) -> str:
    """Write a message as it stands inside a sentence."""
    return text[:1].lower() + text[1:]
