"""What a letter's templates can say: the values they name, by their Norwegian names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from toolkit.consult.authority import chapters, edition, project_authority
from toolkit.consult.choice import chosen_projects
from toolkit.consult.dates import write_date
from toolkit.consult.words import WORDS, enumerate_words
from toolkit.model.consultation import (
    Authority,
    Chapter,
    Comment,
    Consultation,
    Demand,
    Language,
    Mandate,
    Ranking,
    Resolution,
)
from toolkit.model.plan import Field, FieldKind, Listed, Paragraph, Plan, Project, list_projects
from toolkit.model.profile import Profile

Context = dict[str, object]
BLANK_LINE = re.compile(r"\n[ \t]*\n")


class Material(Struct, frozen=True, kw_only=True):
    """What a letter is made of; `date` is the day it is dated."""

    plan: Plan
    profile: Profile
    consultation: Consultation
    date: datetime.date

    @property
    def language(self) -> Language:
        """The language form of the letter."""
        return self.consultation.language

    @property
    def locale(self) -> str:
        """The language of the document, as Word names it."""
        return f"{self.language.value}-NO"

    @property
    def projects(self) -> dict[str, Listed]:
        """The projects of the plan by id."""
        return {listed.project.id: listed for listed in list_projects(self.plan)}


def common_values(material: Material) -> Context:
    """Give the values that both the letter's and the projects' templates can name."""
    consultation = material.consultation
    return {
        "brev": letter_values(material),
        "avsender": sender_values(material),
        "mottaker": recipient_values(consultation),
        "høring": hearing_values(consultation),
        "innledning": paragraphs(consultation.introduction),
        "hovedbudskap": demand_values(consultation.main_demands),
        "prioriteringer": [ranking_values(r, material) for r in consultation.priorities],
        "konklusjon": demand_values(consultation.conclusion),
        "forankring": authority_values(material),
        "underskrifter": [
            {"navn": signature.name, "rolle": signature.role}
            for signature in material.profile.signatures
        ],
        "vedlegg": list(consultation.attachments),
        "kopi": list(consultation.copies),
    }


def letter_title(consultation: Consultation) -> str:
    """Title the letter; the sender looks for the case number in it."""
    words = WORDS[consultation.language]
    title = f"{words.genres[consultation.genre]} – {consultation.title}"
    reference = consultation.reference
    # No-break spaces, so that the number never stands alone on a line.
    named = f"{words.your_reference} {reference}".replace(" ", "\N{NO-BREAK SPACE}")
    return f"{title} ({named})" if reference else title


def letter_values(material: Material) -> Context:
    """Give the values of the letter itself."""
    consultation = material.consultation
    return {
        "tittel": letter_title(consultation),
        "dato": write_date(material.date, material.language),
        "vår_ref": consultation.our_reference,
        "deres_ref": consultation.reference,
        "saksbehandler": consultation.case_handler,
    }


def sender_values(material: Material) -> Context:
    """Give the values of the council that sends the letter."""
    region = material.profile.region
    members = [member.name for member in material.profile.members]
    return {
        "navn": region.name,
        "kortnavn": region.short_name or region.name,
        "adresse": list(region.address),
        "orgnr": region.organisation_number,
        "epost": region.email,
        "nettsted": region.website,
        "omtale": region.about,
        "medlemmer": members,
        "medlemsliste": enumerate_words(members, material.language),
    }


def recipient_values(consultation: Consultation) -> Context:
    """Give the values of whoever the letter goes to."""
    recipient = consultation.recipient
    return {
        "navn": recipient.name,
        "adresse": list(recipient.address),
        "sendes": recipient.submit,
    }


def hearing_values(consultation: Consultation) -> Context:
    """Give the values of the hearing."""
    language = consultation.language
    return {
        "tittel": consultation.title,
        "dato": write_date(consultation.letter_date, language),
        "frist": write_date(consultation.deadline, language),
        "fylkesfrist": write_date(consultation.county_deadline, language),
    }


def demand_values(demands: Iterable[Demand]) -> list[Context]:
    """Give the values of some demands."""
    return [{"til": demand.to, "krav": demand.demand} for demand in demands]


def ranking_values(ranking: Ranking, material: Material) -> Context:
    """Give the values of the ranking within one transport mode."""
    return {
        "transportform": ranking.mode,
        "rader": [
            {
                "nummer": number,
                "prosjekt": material.projects[priority.project].project.title.text,
                "begrunnelse": priority.reason,
            }
            for number, priority in enumerate(ranking.projects, start=1)
        ],
    }


def chapter_values(chapter: Chapter, projects: Sequence[Context]) -> Context:
    """Give the values of a chapter of the hearing document, with those of its projects."""
    return {
        "overskrift": f"{chapter.number} {chapter.heading}".strip(),
        "prosjekter": list(projects),
    }


def project_values(comment: Comment, material: Material) -> Context:
    """Give the values of a project and of what is said of it."""
    listed = material.projects[comment.project]
    project = listed.project
    return {
        "id": project.id,
        "tittel": project.title.text,
        "område": listed.area or "",
        "gruppe": listed.group or "",
        "omtale": [as_listed(paragraph) for paragraph in project.intro],
        "bakgrunn": field_texts(project, FieldKind.BACKGROUND),
        "status": field_texts(project, FieldKind.STATUS),
        "mål": field_texts(project, FieldKind.GOAL),
        "tiltak": field_texts(project, FieldKind.MEASURES),
        "ansvar": field_texts(project, FieldKind.RESPONSIBLE),
        "ansvarlige": enumerate_words(project.responsible, material.language),
        "syn": paragraphs(comment.view),
        "begrunnelse": paragraphs(comment.reason),
        "krav": paragraphs(comment.demand),
        "forankring": project_authority(listed, material.plan, material.language),
    }


def field_texts(project: Project, kind: FieldKind) -> list[str]:
    """Give the paragraphs of a project's fields of one kind, led by their labels if several."""
    fields = [field for field in project.fields if field.kind is kind and field.paragraphs]
    if len(fields) == 1:
        return [as_listed(paragraph) for paragraph in fields[0].paragraphs]
    return [text for field in fields for text in labelled_texts(field)]


def labelled_texts(field: Field) -> list[str]:
    """Give a field's paragraphs, the first with the label in front."""
    first, *rest = field.paragraphs
    return [f"{field.label.text}: {first.text}", *map(as_listed, rest)]


def as_listed(paragraph: Paragraph) -> str:
    """Write a paragraph with its list marker, if it has one."""
    return f"{paragraph.marker or ''} {paragraph.text}".strip()


def paragraphs(text: str) -> list[str]:
    """Cut a text that somebody wrote at its blank lines; other line ends are only wrapping."""
    parts = (" ".join(part.split()) for part in BLANK_LINE.split(text))
    return [part for part in parts if part]


def authority_values(material: Material) -> Context:
    """Give the values of the authority behind the letter."""
    consultation, projects = material.consultation, material.projects
    spoken_of = [projects[project] for project in chosen_projects(consultation)]
    return {
        "plan": edition(material.plan),
        "kapitler": chapters(spoken_of, material.language),
        **route_values(consultation.authority, material.language),
    }


def route_values(authority: Authority, language: Language) -> Context:
    """Give the values of the route by which authority came; both routes have the same names."""
    match authority:
        case Resolution():
            return {
                "vedtak": True,
                "organ": authority.body,
                "dato": write_date(authority.date, language),
                "sak": authority.case_number,
                "grunnlag": "",
                "legges_fram_for": "",
                "møte": "",
            }
        case Mandate():
            return {
                "vedtak": False,
                "organ": authority.body,
                "dato": "",
                "sak": "",
                "grunnlag": authority.basis,
                "legges_fram_for": authority.laid_before,
                "møte": write_date(authority.meeting, language),
            }
