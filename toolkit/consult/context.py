"""What a letter's templates can say: the values they name, by their Norwegian names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.consult.authority import chapters, edition
from toolkit.consult.choice import chosen_projects
from toolkit.consult.dates import write_date
from toolkit.consult.material import Context, Material
from toolkit.consult.section import paragraphs
from toolkit.consult.words import WORDS, enumerate_words
from toolkit.model.consultation import (
    Authority,
    Chapter,
    Consultation,
    Demand,
    Mandate,
    Ranking,
    Resolution,
)
from toolkit.model.language import Language


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


def authority_values(material: Material) -> Context:
    """Give the values of the authority behind the letter."""
    consultation, projects = material.consultation, material.projects
    spoken_of = [projects[project] for project in chosen_projects(consultation)]
    return {
        "plan": edition(material.plan),
        "kapitler": chapters(spoken_of, material.language),
        **route_values(consultation.authority, material.language),
    }


def route_values(authority: Authority | None, language: Language) -> Context:
    """Give the values of the route by which authority came; both routes have the same names."""
    match authority:
        case None:
            return route_values(Mandate(body=""), language)
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
