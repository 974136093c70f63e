"""What an update holds beside texts that are merged: comments, and what nobody merges."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.merge.frame import Frame
from toolkit.merge.margins import pair_margins
from toolkit.merge.regions import regions_of
from toolkit.model.merged import Remark
from toolkit.model.plan import TABLE_NAME, Paragraph, Plan
from toolkit.model.update import Update
from toolkit.problems import Place, Problem, ProblemKind


def find_left_over(base: Plan, update: Update) -> Iterator[Problem]:
    """Name what an update changed that no decision can say: other kinds of heading, headers."""
    for key in other_kinds(base, update.plan):
        title = Frame(base).headings[key].part.title
        yield problem(ProblemKind.HEADING_LEVEL, title.text, title.place, update)
    if not update.partial:
        yield from changed_margins(base, update)
        yield from changed_table_names(base, update)


def remarks_of(base: Plan, update: Update) -> Iterator[Remark]:
    """Give the comments of an update that were not in the base, with what they stand in."""
    known = {(comment.author, comment.text) for comment in base.comments}
    new = [c for c in update.plan.comments if (c.author, c.text) not in known]
    if not new:
        return
    owners = dict(owners_of(update.plan))
    regions = regions_of(update.plan).values()
    texts = {each.place.spot: each.text for region in regions for each in region.paragraphs}
    for comment in new:
        owner, heading = owners.get(comment.place.spot, (None, ""))
        yield Remark(
            project=owner,
            heading=heading,
            author=comment.author,
            date=comment.date,
            source=update.source,
            text=comment.text,
            quoted=texts.get(comment.place.spot, ""),
            place=comment.place,
            id=comment.id,
            answers=comment.parent,
        )


def owners_of(plan: Plan) -> Iterator[tuple[tuple[str, int], tuple[str | None, str]]]:
    """Give what the paragraphs of a plan belong to: the id of a heading, and its title."""
    for region in regions_of(plan).values():
        for paragraph in region.paragraphs:
            yield paragraph.place.spot, (region.key.owner, region.heading)


def other_kinds(base: Plan, plan: Plan) -> list[str]:
    """Give the ids of headings that are a project in one plan and stand over some in the other."""
    old, new = Frame(base).headings, Frame(plan).headings
    return [key for key in old if key in new and old[key].is_project != new[key].is_project]


def changed_margins(base: Plan, update: Update) -> Iterator[Problem]:
    """Name the headers, footers and notes that came or went; a save may drop copies of a header."""
    plan = update.plan
    for old, new in ((base.running, plan.running), (base.notes, plan.notes)):
        texts = [[paragraph.text for paragraph in side] for side in (old, new)]
        for i, j in pair_margins(*texts):
            if i is None and j is not None:
                came = new[j]
                yield problem(ProblemKind.RUNNING_TEXT_CHANGED, came.text, came.place, update)
            elif i is not None and j is None and not new:
                gone = old[i]
                yield problem(ProblemKind.RUNNING_TEXT_MISSING, gone.text, gone.place, update)


def changed_table_names(base: Plan, update: Update) -> Iterator[Problem]:
    """Name the headings of columns that say what none in the base does, each once.

    Those of columns with a label are merged as labels.
    """
    known = {" ".join(each.text.split()) for each in table_names(base)}
    for each in table_names(update.plan) if known else ():
        said = " ".join(each.text.split())
        if said not in known and any(map(str.isalpha, said)):
            known.add(said)
            yield problem(ProblemKind.TABLE_NAME_CHANGED, said, each.place, update)


def table_names(plan: Plan) -> Iterator[Paragraph]:
    """Give what the tables of a plan say of their columns and rows, beside labels."""
    yield from (left.paragraph for left in plan.left_out if left.reason == TABLE_NAME)


def problem(kind: ProblemKind, subject: str, place: Place, update: Update) -> Problem:
    """Make a problem of an update."""
    return Problem(kind=kind, subject=subject, detail=update.source, place=place)
