"""Which values a template names, against those there are: jinja's own reading of it, walked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from jinja2 import nodes
from msgspec import Struct

ANY = object()
"""The value of what cannot be known before the template is filled in."""


class Fault(Struct, frozen=True, kw_only=True):
    """A value that a template uses wrongly; `line` is that of the template's source.

    `proposal` is what was probably meant, or what there is.
    """

    line: int
    name: str
    proposal: str = ""
    is_list: bool = False
    is_private: bool = False


def find_faults(template: nodes.Template, values: Mapping[str, object]) -> Iterator[Fault]:
    """Find the values that a template names and there are not, or uses as what they are not."""
    walker = Walker(values)
    walker.walk_all(template.body, dict(values))
    yield from walker.faults


class Walker:
    """A walk through a template, with what every name stands for where it is used."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self.values = values
        self.faults: list[Fault] = []

    def walk_all(self, found: Sequence[nodes.Node], scope: dict[str, object]) -> None:
        """Walk through statements one after another; what they set counts in the next."""
        for node in found:
            self.walk(node, scope)

    def walk(self, node: nodes.Node, scope: dict[str, object]) -> None:
        """Walk through a statement, or anything in one."""
        match node:
            case nodes.For():
                inner = {**scope, "loop": ANY, **self.bound(node, scope)}
                self.walk_all((*filter(None, (node.test,)), *node.body), inner)
                self.walk_all(node.else_, dict(scope))
            case nodes.Macro():
                scope[node.name] = ANY
                self.walk_all(node.body, {**scope, **{name.name: ANY for name in node.args}})
            case nodes.Assign(target=nodes.Name(name=name)):
                scope[name] = self.value(node.node, scope)
            case nodes.Output():
                for part in node.nodes:
                    self.check_output(part, scope)
            case nodes.Expr():
                self.value(node, scope)
            case _:
                self.walk_all(list(node.iter_child_nodes()), scope)

    def bound(self, loop: nodes.For, scope: dict[str, object]) -> dict[str, object]:
        """Give what the name of a loop stands for: one of what is looped over."""
        values = self.value(loop.iter, scope)
        one = values[0] if isinstance(values, list) and values else ANY
        names = [name.name for name in loop.target.find_all(nodes.Name)]
        if isinstance(loop.target, nodes.Name):
            return {loop.target.name: one}
        return dict.fromkeys(names, ANY)

    def check_output(self, node: nodes.Expr, scope: dict[str, object]) -> None:
        """Look at what is written out: a list is not text."""
        value = self.value(node, scope)
        if isinstance(value, list | dict):
            self.faults.append(Fault(line=node.lineno, name=written(node), is_list=True))

    def value(self, node: nodes.Node, scope: dict[str, object]) -> object:
        """Give what an expression stands for, as far as it can be known."""
        match node:
            case nodes.Const():
                return node.value
            case nodes.Test(name="defined" | "undefined") | nodes.Filter(name="default" | "d"):
                return ANY
            case nodes.Name():
                return self.named(node, scope, node.name, at=written(node))
            case nodes.Getattr():
                return self.named(node, self.value(node.node, scope), node.attr, at=written(node))
            case nodes.Getitem():
                return self.item(node, scope)
            case _:
                for child in node.iter_child_nodes():
                    self.value(child, scope)
                return ANY

    def item(self, node: nodes.Getitem, scope: dict[str, object]) -> object:
        """Give what stands under a key, or one of a list."""
        base, key = self.value(node.node, scope), self.value(node.arg, scope)
        if isinstance(key, str):
            return self.named(node, base, key, at=written(node))
        return base[0] if isinstance(base, list) and base else ANY

    def named(self, node: nodes.Node, values: object, name: str, *, at: str) -> object:
        """Give the value of a name among others, or note that there is none."""
        if name.startswith("_"):
            self.faults.append(Fault(line=node.lineno, name=at, is_private=True))
            return ANY
        if values is ANY or not isinstance(values, dict) or name in values:
            return values.get(name, ANY) if isinstance(values, dict) else ANY
        if not (isinstance(node, nodes.Name) and name in GLOBALS):
            fault = Fault(line=node.lineno, name=at, proposal=self.proposal(name, at, values))
            self.faults.append(fault)
        return ANY

    def proposal(self, name: str, at: str, values: dict[str, object]) -> str:
        """Give the name that was probably meant: a like one, or the same one deeper down."""
        stem = at.removesuffix(name)
        close = get_close_matches(name, values, n=1)
        if close:
            return f"{stem}{close[0]}"
        deeper = [f"{key}.{name}" for key, value in self.values.items() if has(value, name)]
        return deeper[0] if deeper else ""


GLOBALS = frozenset({"range", "dict", "cycler", "joiner", "namespace"})
"""What jinja itself gives every template (its documentation, List of Global Functions)."""


def has(value: object, name: str) -> bool:
    """Tell whether a value has a name of its own."""
    return isinstance(value, dict) and name in value


def written(node: nodes.Node) -> str:
    """Write an expression of names and attributes with a point between them."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{written(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=key)):
            return f"{written(node.node)}.{key}"
        case _:
            return "…"
