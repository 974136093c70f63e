"""The folders that templates are taken from: a hearing's own first, then the workspace's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from toolkit.consult.filling import Template
from toolkit.model.consultation import Consultation
from toolkit.refusals import TemplateMissing, TemplateOutside
from toolkit.tasks.files import read_file

FOLDER = "templates"


class Shelf(Struct, frozen=True, kw_only=True):
    """Folders of templates; of templates by one name that in the first folder is taken."""

    folders: tuple[Path, ...]

    def find(self, names: Iterable[str]) -> Path | None:
        """Find the first template there is among those that could serve, the best first."""
        places = ((folder / name, folder) for name in names for folder in self.folders)
        found = next(((place, folder) for place, folder in places if place.is_file()), None)
        if found is None:
            return None
        check_inside(*found)
        return found[0]

    def load(self, *names: str) -> Template:
        """Load the first template there is. Raises TemplateMissing."""
        path = self.find(names)
        if path is None:
            raise TemplateMissing(file=self.folders[-1] / names[-1])
        return Template(name=str(path), data=read_file(path))

    def files(self) -> Iterator[Path]:
        """Give every template in order; what Word keeps beside an open one is none."""
        for folder in self.folders:
            found = sorted(folder.rglob("*.docx"))
            yield from (path for path in found if not path.name.startswith(("~$", ".")))


def check_inside(place: Path, folder: Path) -> None:
    """Refuse a template that a link or its name leads to outside of its folder."""
    if not place.resolve().is_relative_to(folder.resolve()):
        raise TemplateOutside(file=place, folder=folder)


def check_own(place: Path) -> None:
    """Refuse a template that lies in no folder called templates: somebody may have sent it."""
    if FOLDER not in place.resolve().parent.parts:
        raise TemplateOutside(file=place, folder=FOLDER)


def shelf_for(templates: Path, consultation: Consultation | None, beside: Path | None) -> Shelf:
    """Give the folders for a consultation whose file is `beside` its own templates."""
    own = consultation.templates if consultation else ""
    first = (beside.parent / own,) if own and beside else ()
    return Shelf(folders=(*first, templates))
