"""What a hearing is about: a heading without the words that say what the letter asks for."""

from __future__ import annotations

import re

KIND = (
    r"(?:hør|høyr)ings?(?:brev|sak|invitasjon|runde|notat|utkast|frist|varsel)?"
    r"|ettersyn|varsel|varsling|melding|kunngj[øe]r(?:ing)?|kunngjering|medvirkning|medverknad"
    r"|invitasjon(?:sbrev)?|innbydelse|innbyding|innkalling|påminnelse|påminning|purring"
    r"|(?:plan)?oppstart(?:svarsel|smelding)?|(?:plan)?arbeid(?:et)?|igangsett?ing|videresending"
    r"|vidaresending|forespørsel|førespurnad|oversendelse|oversending|utsendelse|utsending"
    r"|utlegging|anmodning|oppmoding|(?:innspill|innspel)(?:srunde)?|uttalelser?|fråsegn(?:er)?"
    r"|uttale|synspunkt(?:er)?|merknader?|(?:svar)?frist"
)
MANNER = r"(?:(?:nye?|[a-zæøå]+(?:t|g|en|gangs|ert|e))\s+|2\.\s?gangs\s+)?"
ASKING = (
    r"(?:til\s+|om\s+)?å\s+(?:gi|gje|komme med|kome med|sende|levere|delta i|delta|uttale"
    r" seg|uttala seg|uttale dykk)\b"
)
COMMITTEE = r"(?:\s+i\s+[^\W\d]*komit[eé](?:en|a)?)?"
ACT = rf"(?:{MANNER}(?:{KIND})(?![\w-]){COMMITTEE}|{ASKING})"
LINK = r"(?:\s*[,/:–]\s*|\s+-\s+|\s+(?:og|om|til|av|på|med|for|i|frå|fra)\s+|\s+)"
TURN = (
    r"(?:\s*:\s+|\s+[–—-]\s+|\s+(?:av|om|på|til|for|i|ved|vedrørende|vedrørande|vedr\.|med)\s+"
    r"|\s+(?=forslag|framlegg|utkast|søknad|endring|rapport|planprogram|regional|kommunedelplan))"
)
OPENING = re.compile(rf"^{ACT}(?:{LINK}{ACT})*{TURN}", re.IGNORECASE)
ENDING = re.compile(
    rf"(?:\s+[–—-]\s+|:\s+|,\s+|\.\s+)(?:{ACT}|vi\s|(?:be|ber)\s"
    r"|(?:\w+\s+){0,3}\w*frist\b|(?:lagt|legges|leggjast|sendt|sendes|sendast)\s).*$",
    re.IGNORECASE,
)
SENT = re.compile(
    r"\s+(?:(?:er\s+|blir\s+|vert\s+)?(?:sendt|sendes|sendast|lagt|legges)\s+)?(?:ut\s+)?"
    r"(?:på|til)\s+(?:\w+\s+)?(?:høring|høyring|ettersyn)$",
    re.IGNORECASE,
)
PROGRAMME = re.compile(
    rf"\s+(?:og|samt)\s+(?:{ACT}{LINK}?)+(?:av|på)\s+(?:forslag(?:et)? til\s+|framlegg til\s+)?"
    r"planprogram\w*$",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\s*\([^)]*(?:høring|høyring|frist|sak|ref)[^)]*\)$", re.IGNORECASE)
CASE = re.compile(
    r"^(?:(?:sak|saksnr\.?|emne|gjelder|gjeld|vedr\.?)\s*:?\s*)?(?:\d{2,4}/\d+(?:-\d+)?\s*[:–-]?\s+)?",
    re.IGNORECASE,
)
LEFT = re.compile(
    r"\b(?:hør|høyr)ing(?:en|a|s\w*)?\b|\bfrist\b|\binvitasjon|\bettersyn\b|\bvarsel\b|\boppstart\b"
    r"|\b(?:innspill|innspel|uttalelse|merknader) til\b",
    re.IGNORECASE,
)
"""What still says that this is a hearing, so that the heading was not understood."""

LEAST, MOST = 8, 250
"""Characters of a subject."""


def subject_of(heading: str) -> str:
    """Give what a heading is about, with a capital in front."""
    told = CASE.sub("", " ".join(heading.split()).rstrip("."))
    if len(told) > MOST:
        return told
    told = OPENING.sub("", told)
    for ending in (BRACKETED, ENDING, SENT, PROGRAMME):
        shorter = ending.sub("", told)
        told = shorter if len(shorter) >= LEAST else told
    told = told.strip(" –-:,")
    return told[:1].upper() + told[1:]


def is_clear(subject: str) -> bool:
    """Tell whether nothing is left in a subject that says it is a hearing."""
    return LEAST <= len(subject) <= MOST and not LEFT.search(subject)
