"""Plans as JSON, profiles, texts and templates that are hostile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tests.consult.samples import word_file
from tests.hostile.cases import OK, Case
from tests.tiny import p

JSON: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nothing": ("NotPlanData", lambda: b""),
    "lists in lists": ("NotPlanData", lambda: b"[" * 200_000 + b"]" * 200_000),
    "names in names": ("NotPlanData", lambda: b'{"a":' * 200_000 + b"1" + b"}" * 200_000),
    "sections in sections": (
        "NotPlanData",
        lambda: b'{"sections":' + b'[{"parts":' * 100_000 + b"1" + b"}]" * 100_000 + b"}",
    ),
    "a number without end": ("NotPlanData", lambda: b'{"title":' + b"9" * 100_000 + b"}"),
    "no number": ("NotPlanData", lambda: b'{"title": NaN}'),
    "a list": ("NotPlanData", lambda: b"[1, 2]"),
    "bad utf-8": ("NotPlanData", lambda: b'{"title": "\xff"}'),
    "half a character": ("NotPlanData", lambda: b'{"title": "\\ud800"}'),
    "utf-16": ("NotPlanData", lambda: '{"title": "a"}'.encode("utf-16")),
}
TOML: dict[str, tuple[str, Callable[[], bytes]]] = {
    "ordinary": (OK, lambda: b'[region]\nname = "a"\n'),
    "lists in lists": ("BadToml", lambda: b"a = " + b"[" * 50_000 + b"]" * 50_000),
    "tables in tables": ("BadToml", lambda: b"a = " + b"{b=" * 50_000 + b"1" + b"}" * 50_000),
    "a name of many parts": ("BadToml", lambda: b"a" + b".a" * 50_000 + b" = 1"),
    "a number without end": ("BadToml", lambda: b"a = " + b"9" * 10_000),
    "bad utf-8": ("NotUtf8", lambda: b'a = "\xff"'),
    "a limit that is none": ("BadToml", lambda: b"[limits]\nentries = 'mange'\n"),
    "a limit nobody knows": ("BadToml", lambda: b"[limits]\nall = 1\n"),
    "a raised limit": (OK, lambda: b"[limits]\nentries = 5000\n"),
}
TEXT: dict[str, tuple[str, Callable[[], bytes]]] = {
    "ordinary": (OK, "Tiltaksplan\n\nStatus: pågår.\n".encode),
    "empty": ("EmptyText", lambda: b""),
    "bytes 0": ("NotText", lambda: b"\0" * 9_000),
    "one line of a million": (OK, lambda: b"a" * 1_000_000),
    "very many lines": (OK, lambda: b"a\n" * 20_000),
    "a Word file": ("NotText", lambda: word_file(p("a"))),
}
TEMPLATES: dict[str, tuple[str, str]] = {
    "ordinary": (OK, "{{ plan.tittel }}"),
    "class": ("TemplateBroken", "{{ ''.__class__ }}"),
    "class of a class": ("TemplateBroken", "{{ ''.__class__.__mro__[1].__subclasses__() }}"),
    "class by a filter": ("TemplateBroken", "{{ ''|attr('__class__') }}"),
    "class by a name in pieces": ("TemplateBroken", "{{ ''['__cla' ~ 'ss__'] }}"),
    "class by a form": ("TemplateBroken", "{{ '{0.__class__}'.format('') }}"),
    "class by a mapped form": ("TemplateBroken", "{{ '{a.__class__}'.format_map({'a': 1}) }}"),
    "class by map": ("TemplateBroken", "{{ [1]|map(attribute='__class__')|list }}"),
    "class of the plan": ("TemplateBroken", "{{ plan.__class__ }}"),
    "globals of a function": ("TemplateBroken", "{{ cycler.__init__.__globals__ }}"),
    "globals of a joiner": ("TemplateBroken", "{{ joiner().__init__.__globals__.os }}"),
    "globals of chance": ("TemplateBroken", "{{ lipsum.__globals__ }}"),
    "the template itself": ("TemplateBroken", "{{ self.__dict__ }}"),
    "code of a macro": (
        "TemplateBroken",
        "{% macro a() %}{% endmacro %}{{ a.__call__.__globals__ }}",
    ),
    "another file": ("TemplateBroken", "{% include '/etc/passwd' %}"),
    "an import": ("TemplateBroken", "{% import 'os' as os %}{{ os.system('id') }}"),
    "what it extends": ("TemplateBroken", "{% extends '/etc/passwd' %}"),
    "a list changed": ("TemplateBroken", "{% set a = [1] %}{{ a.append(2) }}"),
    "a long range": ("TemplateBroken", "{% for a in range(10000000) %}{% endfor %}"),
    "loops in loops": (
        "TooLarge",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    ),
    "a loop that writes": (
        "TooLarge",
        "{% for a in range(99999) %}{% for b in range(999) %}aaaaaaaaaa{% endfor %}{% endfor %}",
    ),
    "a huge power": ("TooLarge", "{{ 10 ** (10 ** 10) }}"),
    "a huge text": ("TooLarge", "{{ 'a' * 10000000000 }}"),
    "a huge text by a form": ("TooLarge", "{{ '%2000000000d' % 1 }}"),
    "a huge text by a filter": ("TooLarge", "{{ 'a'|center(2000000000) }}"),
    "a macro of itself": ("TemplateBroken", "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}"),
    "brackets in brackets": ("TemplateBroken", "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}"),
    "nothing that is known": ("TemplateBroken", "{{ config }}"),
}


def other_cases() -> Iterator[Case]:
    """Give the cases."""
    for suffix, made in ((".json", JSON), (".toml", TOML), (".txt", TEXT)):
        for name, (outcome, make) in made.items():
            kind = suffix.removeprefix(".")
            yield Case(name=f"{kind} {name}", suffix=suffix, make=make, outcome=outcome)
    for name, (outcome, text) in TEMPLATES.items():
        yield Case(
            name=f"template {name}",
            suffix=".mal.docx",
            make=partial(word_file, p(text)),
            outcome=outcome,
        )
