"""Where the authority to say something comes from: the plan's edition and chapter, or a body."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.consult.dates import write_date
from toolkit.consult.words import WORDS
from toolkit.model.consultation import Resolution
from toolkit.model.language import Language
from toolkit.model.period import mentions
from toolkit.model.plan import Listed, Period, Plan, Section, SectionKind

NUMBERED = re.compile(r"\s*(\d+(?:\.\d+)*)\.?\s+(.+)")


def edition(plan: Plan) -> str:
    """Name the edition of a plan, such as `Politisk tiltaksplan 2024–2027`."""
    title = plan.title.text
    mention = next(mentions(title), None)
    if mention is not None:
        before, after = title[: mention.start], title[mention.end :]
        return f"{before}{years(mention.period)}{after}".strip()
    return f"{title} {years(plan.period) if plan.period else ''}".strip()


def years(period: Period) -> str:
    """Write a period as running text does, with a dash."""
    return f"{period.first}–{period.last}"


def project_authority(listed: Listed, plan: Plan, language: Language) -> str:
    """Name the edition and the chapter of the plan that a project stands in."""
    return ", ".join(filter(None, [edition(plan), chapter(listed, language)]))


def chapter(listed: Listed, language: Language) -> str:
    """Name a project's chapter, such as `kap. 2.1 Infrastruktur`; empty where it has none."""
    area = next((above for above in reversed(listed.above) if is_area(above)), None)
    return f"{WORDS[language].chapter} {numbered_heading(area)}" if area else ""


def chapters(projects: Iterable[Listed], language: Language) -> list[str]:
    """Name the chapters of some projects, each once."""
    return list(dict.fromkeys(filter(None, (chapter(listed, language) for listed in projects))))


def named(resolution: Resolution, language: Language) -> str:
    """Name a resolution, such as `regionrådet 6. juni 2025, sak 12/25`."""
    day = write_date(resolution.date, language)
    return f"{resolution.body} {day}, {WORDS[language].case} {resolution.case_number}"


def is_area(section: Section) -> bool:
    """Tell whether a section is an area of the plan."""
    return section.kind is SectionKind.AREA


def numbered_heading(section: Section) -> str:
    """Write a heading with its number, whether that is typed or Word counts it."""
    title = section.title
    typed = NUMBERED.fullmatch(title.text)
    if typed:
        return f"{typed[1]} {typed[2].strip()}"
    return f"{(title.marker or '').rstrip('.')} {title.text.strip()}".strip()
