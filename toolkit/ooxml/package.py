"""A Word file as a package of parts; parts that nobody touched keep their bytes."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from msgspec import Struct

from toolkit.guard.limits import HELD_WHOLE, LIMITS, Limits
from toolkit.guard.package import inflate, inflate_pieces, open_archive
from toolkit.guard.xml import check_elements
from toolkit.ooxml.names import OFFICE_DOCUMENT, RELATIONSHIPS_NS
from toolkit.ooxml.xml import Element, is_strict, parse_disordered, parse_xml
from toolkit.refusals import DamagedWord, EncryptedWord, NotWord

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How password-protected files and .doc files begin ([MS-CFB] 2.2)."""

DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What `zipfile` raises where an archive is cut off, overwritten, or packed in an unknown way."""

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The one date of every entry, so that equal parts give equal files."""


NO_PARTS: Mapping[str, bytes] = {}


class Relationship(Struct, frozen=True, kw_only=True):
    """A link from a part to another part or to the outside."""

    type: str
    target: str
    external: bool


class Package:
    """The parts of one Word file, read when they are asked for, within limits."""

    def __init__(
        self,
        data: bytes,
        file: str,
        changed: Mapping[str, bytes] = NO_PARTS,
        limits: Limits = LIMITS,
        gone: frozenset[str] = frozenset(),
    ) -> None:
        self.file = file
        self.limits = limits
        self._saved = data
        self._zip = open_zip(data, file, limits)
        self._changed = changed
        self._gone = gone
        names = dict.fromkeys((*self._zip.namelist(), *changed))
        self.names = tuple(name for name in names if name not in gone)
        self.damage: DamagedWord | None = None
        self._links: dict[str, dict[str, Relationship]] = {}
        self._roots: dict[str, Element] = {}
        self.main = self._main_part()

    @property
    def data(self) -> bytes:
        """The bytes of the whole file."""
        return self.with_parts({}) if self._changed or self._gone else self._saved

    def changed(self, parts: Mapping[str, bytes]) -> Package:
        """Give the file with some parts changed or added; it is zipped when somebody asks for it.

        Raises DamagedWord for a file that could only be read as far as it goes.
        """
        if self.damage:
            raise self.damage
        if not parts:
            return self
        both = {**self._changed, **parts}
        return Package(self._saved, self.file, both, self.limits, self._gone - parts.keys())

    def without(self, parts: Iterable[str]) -> Package:
        """Give the file without some parts, which nothing may link to any more."""
        gone = self._gone | frozenset(parts)
        return Package(self._saved, self.file, self._changed, self.limits, gone)

    def read(self, part: str) -> bytes:
        """Give the bytes of a part."""
        if part in self._changed:
            return self._changed[part]
        try:
            return inflate(self._zip, part, self.file, self.limits)
        except KeyError as error:
            raise DamagedWord(file=self.file, part=part, reason="it is missing") from error
        except DAMAGE as error:
            raise DamagedWord(file=self.file, part=part, reason=str(error)) from error

    def parse(self, part: str) -> Element:
        """Give the root element of a part."""
        self._check_elements(part)
        return parse_xml(self.read(part), self.file, part, self.limits)

    def root(self, part: str) -> Element:
        """Give the root element of a part to whoever only reads it: it is parsed once."""
        if part not in self._roots:
            self._roots[part] = self.parse(part)
        return self._roots[part]

    def parse_main(self) -> Element:
        """Give the root of the main part; one with tags in disorder is read as far as it goes.

        What is wrong with it is then kept in `damage`. It is parsed once, for those who only read.
        """
        try:
            return self.root(self.main)
        except DamagedWord as damage:
            root = parse_disordered(self.read(self.main))
            if root is None:
                raise
            self.damage = damage
            return root

    def size(self, part: str) -> int:
        """Give the number of bytes a part has once it is unpacked."""
        if part in self._changed:
            return len(self._changed[part])
        return self._zip.getinfo(part).file_size

    def digest(self, part: str) -> str:
        """Give what is the same for parts of the same bytes: checksum and size, as the zip says."""
        if part in self._changed:
            data = self._changed[part]
            return f"{zlib.crc32(data):08x}-{len(data)}"
        entry = self._zip.getinfo(part)
        return f"{entry.CRC:08x}-{entry.file_size}"

    @property
    def is_strict(self) -> bool:
        """Whether the file is saved as ISO Strict, so that it can be read but not patched."""
        return is_strict(self.read(self.main))

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """Give the parts that a part links to by a relationship whose type ends in `kind`."""
        return tuple(
            link.target
            for link in self.relationships(part).values()
            if link.type.endswith(kind) and not link.external and link.target in self.names
        )

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Give a part's relationships by id, targets as full part names."""
        if part not in self._links:
            self._links[part] = self._read_relationships(part)
        return self._links[part]

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """Give the whole file anew with some parts changed or added, the order of parts kept.

        Raises DamagedWord for a file that could only be read as far as it goes.
        """
        if self.damage:
            raise self.damage
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in dict.fromkeys((*self.names, *changed)):
                write_entry(archive, name, changed[name] if name in changed else self.read(name))
        return stream.getvalue()

    def _check_elements(self, part: str) -> None:
        """Count the elements of a large part before it is held whole."""
        if part in self._zip.NameToInfo and self._zip.getinfo(part).file_size > HELD_WHOLE:
            try:
                check_elements(inflate_pieces(self._zip, part), self.file, part, self.limits)
            except DAMAGE as error:
                raise DamagedWord(file=self.file, part=part, reason=str(error)) from error

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.names:
            return {}
        return {
            link.get("Id", ""): read_relationship(link, folder)
            for link in self.parse(path).iter(f"{{{RELATIONSHIPS_NS}}}Relationship")
        }

    def _main_part(self) -> str:
        mains = self.related("", OFFICE_DOCUMENT)
        if not mains:
            raise NotWord(file=self.file)
        return mains[0]


def open_zip(data: bytes, file: str, limits: Limits) -> zipfile.ZipFile:
    """Open a file's bytes as a zip archive, or say what the file is instead."""
    if data.startswith(COMPOUND_FILE):
        raise EncryptedWord(file=file)
    try:
        return open_archive(data, file, limits)
    except DAMAGE as error:
        raise NotWord(file=file) from error


def read_relationship(link: Element, folder: str) -> Relationship:
    """Read one `Relationship` of a part that lies in `folder`."""
    external = link.get("TargetMode") == "External"
    target = link.get("Target", "")
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relationship(type=link.get("Type", ""), target=target, external=external)


def write_entry(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add one entry whose bytes depend on nothing but its name and data."""
    entry = zipfile.ZipInfo(name, ZIP_EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, data)
