"""Who sends a hearing: from the letterhead, the margins, the text and the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.hearing.found import Field, Found, Source, source_of
from toolkit.hearing.labels import opening_of
from toolkit.hearing.letter import CLOSING, Letter

KINDS = (
    r"(?:\w*departement(?:et)?|direktoratet for .+|\w*direktorat(?:et)?|\w*fylkeskommune|\w*kommune"
    r"|statsforvalt(?:er|ar)(?:en)? i .+|(?:\w|-)*komit[eé](?:en|a)?|\w*vegvesen(?:et)?|\w*verket"
    r"|\w*tilsyn(?:et)?|\w*etaten|\w*ombod(?:et)?|\w*ombud(?:et)?|sametinget|stortinget|avinor"
    r"|nye veier|bane nor|entur|statnett|nve|\w*nemnda?|\w*utvalg(?:et)?|\w*utval(?:et)?"
    r"|.+\b(?:SF|AS|ASA|KS|IKS|HF|RHF)|.+ r[åa]d(?:et)?|\w*r[åa]det)"
)
ORGANISATION = re.compile(
    rf"(?:det kongelige )?(?:[A-ZÆØÅ][\w-]*[,-]? (?:\w+[-,]? ){{0,5}})?{KINDS}(?: (?:SF|AS|ASA))?",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"(?P<name>[A-ZÆØÅ][^.!?:]{2,80}?)(?: \([A-ZÆØÅa-zæøå]{2,8}\))? (?:sende[r]?|viser|syner|vis"
    r"|varsl[ea]r|start[ea]r|legge?r?|ber|inviter(?:er)?|arrangerer|kunngjør|kunngjer|melder"
    r"|innkaller|kaller|kallar|oversender|oversend|ønskj?er)\b"
)
PARTS = re.compile(r"\s*[·|,•\t]\s*|\s–\s|\s{3,}")
SORT = re.compile(
    r"(?:direktoratet?|departementet?|fylkeskommunen?|kommunen?|komiteen|rådet|etaten|verket"
    r"|tilsynet|utvalget|utvalet|stortinget)",
    re.IGNORECASE,
)
LEGAL = re.compile(r"\s+(?:SF|AS|ASA|KS|IKS|HF)$")
PREFIX = re.compile(r"(?:post|besøks|kontor)adresse\s*:?\s*", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?P<street>(?:Postboks|Pb\.?|P\.b\.) ?\d+(?: [A-ZÆØÅ][\wæøå]*){0,3}"
    r"|[A-ZÆØÅ][\wæøå .]{2,30}(?:gate?|gata|veg(?:en)?|vei(?:en)?|plass(?:en)?|allé"
    r"|torg(?:et)?) \d+ ?[A-Z]?)"
    r"\s*[,·|]?\s+(?P<place>\d{4} [A-ZÆØÅ][\wæøå]+(?: [A-ZÆØÅ][\wæøå]+){0,2})"
)
DOMAIN = re.compile(r"(?:@|//|www\.)([\w.-]+)")
FOLDED = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
BRACKET = re.compile(r"\((?P<short>[A-ZÆØÅ]\w{1,7})\)")
MOST = 90
"""Characters of a name."""

SHOUTED = re.compile(r"[^a-zæøå]+")


def read_sender(letter: Letter) -> Field[str]:
    """Read who sends a letter; what only one place names is sure where no other contradicts it."""
    named = [*in_text(letter), *in_letterhead(letter), *in_margin(letter), *in_signature(letter)]
    names = short_names(letter)
    groups: list[list[Found[str]]] = []
    for found in named:
        group = next((g for g in groups if same(found.value, g[0].value, names)), None)
        groups.append([found]) if group is None else group.append(found)
    domains = " ".join(DOMAIN.findall(" ".join(row.text for row in letter.rows))).casefold()
    weights = [len(group) + has_domain(group, domains) for group in groups]
    best = max(weights, default=0)
    leading = (group for group, weight in zip(groups, weights, strict=True) if weight == best)
    return Field(found=tuple(map(as_named, leading)))


def has_domain(group: list[Found[str]], domains: str) -> bool:
    """Tell whether an address of the letter is named after a sender."""
    words = re.findall(r"\w{4,}", " ".join(one.value for one in group).casefold())
    told = (word.translate(FOLDED) for word in words if not SORT.fullmatch(word))
    return any(word in domains for word in told)


def as_named(group: list[Found[str]]) -> Found[str]:
    """Give a sender as named first in small letters; the text goes before the margins."""
    written = (one for one in group if not SHOUTED.fullmatch(one.value))
    return next(written, group[0])


def same(one: str, other: str, names: dict[str, str]) -> bool:
    """Tell whether two names are those of one sender; `names` explains the short ones."""
    first, second = (names.get(plain(name), plain(name)) for name in (one, other))
    return first == second


def short_names(letter: Letter) -> dict[str, str]:
    """Give the names that the text explains: `Norges vassdrags- og energidirektorat (NVE)`."""
    found: dict[str, str] = {}
    for block in letter.paragraphs:
        for bracket in BRACKET.finditer(block.text):
            words = block.text[max(bracket.start() - MOST, 0) : bracket.start()].split()
            names = (" ".join(words[place:]) for place in range(len(words)))
            name = next((name for name in names if name[:1].isupper() and is_name(name)), None)
            if name:
                found.setdefault(plain(bracket["short"]), plain(name))
    return found


def plain(name: str) -> str:
    """Give a name in the form they are compared."""
    return LEGAL.sub("", name.strip()).casefold().removeprefix("det kongelige ")


def is_name(text: str) -> bool:
    """Tell whether a text names an organisation, and not only its sort."""
    is_short = 1 < len(text) <= MOST
    return is_short and bool(ORGANISATION.fullmatch(text)) and not SORT.fullmatch(text)


def in_text(letter: Letter) -> Iterator[Found[str]]:
    """Give who the text begins with."""
    for block in letter.paragraphs[:1]:
        match = SUBJECT.match(block.text)
        if match and is_name(match["name"]):
            yield Found(value=match["name"], source=source_of(block, match[0]))


def in_letterhead(letter: Letter) -> Iterator[Found[str]]:
    """Give who stands at the top, larger, in bold type or alone, above every label."""
    for row in letter.head:
        if row.foot:
            continue
        piece = row.pieces[0]
        if opening_of(piece.text) is not None:
            return
        stands_out = piece.bold or (piece.size or 0) > (letter.size or 0)
        name, *others = PARTS.split(piece.text)
        if stands_out and is_name(name) and not any(map(is_name, others)):
            yield Found(value=name, source=letter.source(row, piece.text))
            return


def in_margin(letter: Letter) -> Iterator[Found[str]]:
    """Give who the headers and footers name, with the address."""
    seen: set[str] = set()
    for row in letter.rows:
        if not row.foot:
            continue
        for text in (part for piece in row.pieces for part in PARTS.split(piece.text)):
            name = PREFIX.sub("", text)
            if is_name(name) and plain(name) not in seen:
                seen.add(plain(name))
                yield Found(value=name, source=letter.source(row, name))


def in_signature(letter: Letter) -> Iterator[Found[str]]:
    """Give who signs: the line right above or below the greeting, or one `for` somebody."""
    for number, row in enumerate(letter.end[:4]):
        text = row.text.removeprefix("for ").strip()
        if number and not CLOSING.fullmatch(row.text) and is_name(text):
            yield Found(value=text, source=letter.source(row))
            return


def address_of(letter: Letter) -> tuple[tuple[str, ...], Source] | None:
    """Give the postal address of the sender as the margins have it, with its source."""
    for row in letter.rows:
        for piece in row.pieces if row.foot else ():
            match = ADDRESS.search(piece.text)
            if match:
                lines = (match["street"].strip(), match["place"].strip())
                return lines, letter.source(row, match[0])
    return None
