"""How the members stand to the joint answer, and who has not answered yet."""

from __future__ import annotations

from toolkit.consult.material import Context, Material
from toolkit.consult.questions import Question, ask, known
from toolkit.consult.section import paragraphs
from toolkit.consult.words import enumerate_words
from toolkit.model.consultation import Consultation, Position, Stance
from toolkit.model.profile import Member, Profile


def stance_values(material: Material) -> Context:
    """Give the values of the members' answers; names are ready to stand in a sentence."""
    consultation, language = material.consultation, material.language
    silent = unanswered(consultation, material.profile)
    behind = [
        member.name
        for member in material.profile.members
        if stance_of(member, consultation) is not Stance.OWN
    ]

    def names(stance: Stance) -> str:
        return enumerate_words([p.municipality for p in of(consultation, stance)], language)

    missing = enumerate_words(silent, language)
    return {
        "svart": bool(consultation.positions),
        "bak": enumerate_words(behind, language),
        "slutter_seg_til": names(Stance.JOINS),
        "tillegg": [text_values(p, material) for p in of(consultation, Stance.ADDS)],
        "med_tillegg": names(Stance.ADDS),
        "egen_uttalelse": names(Stance.OWN),
        "med_forbehold": names(Stance.RESERVES),
        "forbehold": [text_values(p, material) for p in of(consultation, Stance.RESERVES)],
        "mangler": ask(Question.ANSWER, language, about=missing) if missing else "",
    }


def text_values(position: Position, material: Material) -> Context:
    """Give the values of a municipality's own text."""
    text = known(position.text, Question.ADDITION, material.language)
    return {"kommune": position.municipality, "avsnitt": paragraphs(text)}


def of(consultation: Consultation, stance: Stance) -> list[Position]:
    """Give the positions of one stance."""
    return [position for position in consultation.positions if position.stance is stance]


def stance_of(member: Member, consultation: Consultation) -> Stance | None:
    """Give the stance of a member, if it has answered."""
    return next((p.stance for p in consultation.positions if is_of(p, member)), None)


def unanswered(consultation: Consultation, profile: Profile) -> list[str]:
    """Name the members that have not answered."""
    return [m.name for m in profile.members if stance_of(m, consultation) is None]


def is_of(position: Position, member: Member) -> bool:
    """Tell whether a position is a member's, by any of its names."""
    name = position.municipality.casefold()
    return name in {written.casefold() for written in (member.name, *member.aliases)}
