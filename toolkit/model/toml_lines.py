"""The lines on which the keys of a TOML file stand; libraries that read TOML do not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

Path = tuple[str | int, ...]
"""The keys and list places, from 0, that lead to a value."""

TOKEN = re.compile(
    r"(?P<space>(?:[ \t\r]|#[^\n]*)+)|(?P<line>\n)|(?P<mark>[\[\]{}=,.])"
    r'|(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<bare>[^\s#\"'\[\]{}=,.]+)",
    re.DOTALL,
)


class Token(Struct, frozen=True, kw_only=True):
    """A piece of a file: its sort, its text, and its line, counted from 1."""

    sort: str
    text: str
    line: int


def lines_of(text: str) -> dict[Path, int]:
    """Give the line of every key, table and list item of a file that is right TOML."""
    reader = Reader(text)
    reader.read()
    return reader.lines


def line_of(lines: dict[Path, int], path: Path) -> int:
    """Give the line of a value, or of the nearest one around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def tokens_of(text: str) -> Iterator[Token]:
    """Give the pieces of a file that say something, newlines too."""
    line = 1
    for match in TOKEN.finditer(text):
        if match.lastgroup and match.lastgroup != "space":
            yield Token(sort=match.lastgroup, text=match[0], line=line)
        line += match[0].count("\n")


class Reader:
    """Goes through a file once and notes where everything stands."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._tokens = list(tokens_of(text))
        self._place = 0
        self._counts: dict[Path, int] = {}

    def read(self) -> None:
        """Read the whole file."""
        table: Path = ()
        while self._place < len(self._tokens):
            token = self._next()
            if token.sort == "line":
                continue
            if token.text == "[":
                table = self._header(token.line)
            else:
                self._place -= 1
                self._pair(table)

    def _next(self) -> Token:
        token = self._tokens[self._place]
        self._place += 1
        return token

    def _peek(self) -> str:
        return self._tokens[self._place].text if self._place < len(self._tokens) else ""

    def _header(self, line: int) -> Path:
        """Read `[a.b]` or `[[a.b]]`, and give the path of the table that it opens."""
        is_list = self._peek() == "["
        self._place += is_list
        *above, last = self._keys("]")
        self._place += is_list
        path: Path = ()
        for key in above:
            path = self._latest((*path, key))
        path = (*path, last)
        if is_list:
            self.lines.setdefault(path, line)
            self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, self._counts[path])
        self.lines.setdefault(path, line)
        return path

    def _latest(self, path: Path) -> Path:
        """Give the last table of a list so far, or the table itself."""
        return (*path, self._counts[path]) if path in self._counts else path

    def _keys(self, end: str) -> list[str]:
        """Read the keys up to a mark, and the mark."""
        keys: list[str] = []
        while (token := self._next()).text != end or token.sort == "text":
            if token.text != ".":
                keys.append(token.text.strip("\"'") if token.sort == "text" else token.text)
        return keys

    def _pair(self, table: Path) -> None:
        """Read a key with its value."""
        line = self._tokens[self._place].line
        path = table
        for key in self._keys("="):
            path = (*path, key)
            self.lines.setdefault(path, line)
        self._value(path)

    def _value(self, path: Path) -> None:
        """Read a value; a plain one goes on to the end of its line or to a mark."""
        token = self._next()
        if token.text == "[":
            self._list(path)
        elif token.text == "{":
            self._inline(path)
        else:
            while self._place < len(self._tokens) and self._peek() not in {"\n", ",", "]", "}"}:
                self._place += 1

    def _list(self, path: Path) -> None:
        """Read a list."""
        number = 0
        while (token := self._next()).text != "]":
            if token.sort == "line" or token.text == ",":
                continue
            self._place -= 1
            self.lines[*path, number] = token.line
            self._value((*path, number))
            number += 1

    def _inline(self, path: Path) -> None:
        """Read a table on one line."""
        while self._peek() != "}":
            if self._peek() in {",", "\n"}:
                self._place += 1
            else:
                self._pair(path)
        self._place += 1
