"""What new text looks like: the run properties it takes from the text beside it."""

from __future__ import annotations

from toolkit.ooxml.gaps import Gap, link_of
from toolkit.ooxml.names import RPR, w
from toolkit.ooxml.revisions import described, plain_copy
from toolkit.ooxml.split import Span, run_of
from toolkit.ooxml.styles import toggle
from toolkit.ooxml.text import Changes, Leaf, leaves
from toolkit.ooxml.xml import Element

LABEL_LOOK = frozenset({w("rStyle")})
LINK_LOOK = frozenset({w("rStyle"), w("color"), w("u")})


def look_of_edit(span: Span, gap: Gap, *, opens: bool) -> Element | None:
    """Give the run properties of new text.

    It looks like what it replaces, else like the text before it; text that `opens` a field's value
    looks like the text after it, and never bold as the label before it.
    """
    if span.inside:
        return rpr_of(span.inside[0])
    if not opens:
        return look_of_neighbour(span, gap)
    return unlabelled(rpr_of(span.before)) if span.after is None else rpr_of(span.after)


def look_of_neighbour(span: Span, gap: Gap) -> Element | None:
    """Give the run properties of the text before or after, but not those of a link left alone."""
    if span.before is not None and not (gap.closed or is_linked(span.before, gap.parent)):
        return rpr_of(span.before)
    if span.after is not None and not (gap.opened or is_linked(span.after, gap.parent)):
        return rpr_of(span.after)
    return without(rpr_of(span.before or span.after), LINK_LOOK)


def is_linked(leaf: Leaf, place: Element) -> bool:
    """Tell whether a text stands in a hyperlink that a place is outside of."""
    link = link_of(run_of(leaf))
    return not (link is None or link is place or link in place.iterancestors())


def look_of_text(like: Element | None) -> Element | None:
    """Give the run properties of a paragraph's last text, links left out."""
    texts = plain_texts(like)
    return rpr_of(texts[-1]) if texts else None


def looks_of_field(like: Element | None) -> tuple[Element | None, Element | None]:
    """Give the run properties of a paragraph's label and of the value behind it."""
    texts = plain_texts(like)
    if not texts:
        return None, None
    label, text = rpr_of(texts[0]), rpr_of(texts[-1])
    return label, unlabelled(text) if same_look(label, text) else text


def plain_texts(paragraph: Element | None) -> list[Leaf]:
    """Give the texts of a paragraph that are in no hyperlink."""
    texts = [] if paragraph is None else leaves(paragraph, Changes.ACCEPTED)
    return [leaf for leaf in texts if link_of(leaf.run) is None]


def same_look(one: Element | None, other: Element | None) -> bool:
    """Tell whether two sets of run properties are the same."""
    return one is other or (
        one is not None and other is not None and described(one) == described(other)
    )


def unlabelled(rpr: Element | None) -> Element | None:
    """Copy run properties without what makes a label of the text."""
    twin = without(rpr, LABEL_LOOK)
    if twin is not None:
        for name in ("b", "bCs"):
            if toggle(twin, name):
                twin.remove(twin.find(w(name)))  # type: ignore[arg-type]
    return twin


def without(rpr: Element | None, tags: frozenset[str]) -> Element | None:
    """Copy run properties without some of them."""
    if rpr is None:
        return None
    twin = plain_copy(rpr)
    for child in [child for child in twin if child.tag in tags]:
        twin.remove(child)
    return twin


def rpr_of(leaf: Leaf | None) -> Element | None:
    """Give the run properties of a text."""
    return None if leaf is None else run_of(leaf).find(RPR)
