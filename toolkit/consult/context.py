"""What a letter's templates can say: the values they name, by their Norwegian names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.consult.dates import write_date
from toolkit.consult.material import Context, Material
from toolkit.consult.questions import Question, ask, known
from toolkit.consult.routes import authority_values
from toolkit.consult.section import paragraphs
from toolkit.consult.stances import stance_values
from toolkit.consult.words import WORDS, enumerate_words
from toolkit.model.consultation import Chapter, Consultation, Demand, Genre, Ranking
from toolkit.model.profile import Signature

ANSWERS = frozenset({Genre.RESPONSE, Genre.INPUT})
"""The genres that answer a letter, which has a date, a deadline and a case number."""


def common_values(material: Material) -> Context:
    """Give the values that both the letter's and the projects' templates can name."""
    consultation = material.consultation
    return {
        "brev": letter_values(material),
        "avsender": sender_values(material),
        "mottaker": recipient_values(consultation),
        "høring": hearing_values(consultation),
        "innledning": paragraphs(consultation.introduction),
        "hovedbudskap": demand_values(consultation.main_demands, material),
        "prioriteringer": [ranking_values(r, material) for r in consultation.priorities],
        "konklusjon": demand_values(consultation.conclusion, material, addressed=True),
        "kommuner": stance_values(material),
        "forankring": authority_values(material),
        "underskrifter": signature_values(material),
        "vedlegg": list(consultation.attachments),
        "kopi": list(consultation.copies),
    }


def letter_title(consultation: Consultation) -> str:
    """Title the letter; the sender looks for the case number in it."""
    words = WORDS[consultation.language]
    subject = known(consultation.title, Question.TITLE, consultation.language)
    title = f"{words.genres[consultation.genre]} – {subject}"
    reference = consultation.reference
    # No-break spaces, so that the number never stands alone on a line.
    named = f"{words.your_reference} {reference}".replace(" ", "\N{NO-BREAK SPACE}")
    return f"{title} ({named})" if reference else title


def letter_values(material: Material) -> Context:
    """Give the values of the letter itself."""
    consultation, language = material.consultation, material.language
    return {
        "tittel": letter_title(consultation),
        "dato": write_date(material.date, language),
        "vår_ref": known(consultation.our_reference, Question.OUR_REFERENCE, language),
        "deres_ref": needed(consultation.reference, Question.REFERENCE, consultation),
        "saksbehandler": known(consultation.case_handler, Question.CASE_HANDLER, language),
    }


def needed(value: str, question: Question, consultation: Consultation) -> str:
    """Give a value of the letter that is answered, or ask for it where one is answered."""
    if consultation.genre in ANSWERS:
        return known(value, question, consultation.language)
    return value


def sender_values(material: Material) -> Context:
    """Give the values of the council that sends the letter."""
    region = material.profile.region
    members = [member.name for member in material.profile.members]
    return {
        "navn": known(region.name, Question.SENDER, material.language),
        "kortnavn": known(region.short_name or region.name, Question.SENDER, material.language),
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
        "navn": known(recipient.name, Question.RECIPIENT, consultation.language),
        "adresse": list(recipient.address),
        "sendes": recipient.submit,
    }


def hearing_values(consultation: Consultation) -> Context:
    """Give the values of the hearing; the deadline of an input is the county's."""
    language = consultation.language
    county = write_date(consultation.county_deadline, language)
    deadline = write_date(consultation.deadline, language)
    if consultation.genre is Genre.INPUT:
        deadline = county or deadline
    return {
        "tittel": known(consultation.title, Question.TITLE, language),
        "dato": needed(
            write_date(consultation.letter_date, language), Question.LETTER_DATE, consultation
        ),
        "frist": needed(deadline, Question.DEADLINE, consultation),
        "fylkesfrist": county,
    }


def demand_values(
    demands: Iterable[Demand], material: Material, *, addressed: bool = False
) -> list[Context]:
    """Give the values of some demands; some must be addressed to a body."""
    language = material.language
    return [
        {
            "til": known(demand.to, Question.ADDRESSEE, language) if addressed else demand.to,
            "krav": known(demand.demand, Question.DEMAND, language),
        }
        for demand in demands
    ]


def ranking_values(ranking: Ranking, material: Material) -> Context:
    """Give the values of the ranking within one transport mode."""
    return {
        "transportform": ranking.mode,
        "rader": [
            {
                "nummer": number,
                "prosjekt": material.projects[priority.project].project.title.text,
                "begrunnelse": known(priority.reason, Question.REASON, material.language),
            }
            for number, priority in enumerate(ranking.projects, start=1)
        ],
    }


def chapter_values(chapter: Chapter, projects: Sequence[Context]) -> Context:
    """Give the values of a chapter of the hearing document, with those of its projects."""
    return {
        "overskrift": chapter_heading(chapter),
        "side": "" if chapter.page is None else str(chapter.page),
        "prosjekter": list(projects),
    }


def chapter_heading(chapter: Chapter) -> str:
    """Write the heading of a chapter with its number."""
    return f"{chapter.number} {chapter.heading}".strip()


def signature_values(material: Material) -> list[Context]:
    """Give the values of those who sign."""
    missing = Signature(name=ask(Question.SIGNATURE, material.language), role="")
    return [
        {"navn": signature.name, "rolle": signature.role}
        for signature in material.profile.signatures or (missing,)
    ]
