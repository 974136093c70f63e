"""What the results of the tasks look like on the screen: lists of whole sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit import sentences
from toolkit.model.language import Language
from toolkit.model.plan import FieldKind, Plan, SectionKind, list_projects, list_sections
from toolkit.model.proposal import Proposal, Question, QuestionKind
from toolkit.problems import Place, Problem, ProblemKind

if TYPE_CHECKING:
    from toolkit.blocks import Block, Document
    from toolkit.model.account import Account
    from toolkit.model.decisions import Decision
    from toolkit.model.looks import FormatChange
    from toolkit.tasks.demo import DemoResult
    from toolkit.tasks.draft import DraftResult
    from toolkit.tasks.import_plan import Imported
    from toolkit.tasks.merge import MergeResult
    from toolkit.tasks.respond import RespondResult
    from toolkit.tasks.sheets import SheetsResult

MAIN_PART = "document"
PAGE = "side "
"""How the parts of a PDF are named."""

LONGEST = 60
"""Characters of a text that is only pointed at."""

FOR_INFORMATION = frozenset({ProblemKind.PERIOD_LEFT, ProblemKind.ADOPTION_LEFT})


def imported(result: Imported, output: Path) -> Iterator[str]:
    """Say what was read, what is doubtful, where the plan lies, and what became of every word."""
    plan, listed = result.plan, list_projects(result.plan)
    yield sentences.READ.format(file=plan.source, title=plan.title.text, period=plan.period)
    yield sentences.COUNTED.format(
        areas=count(plan, SectionKind.AREA),
        groups=count(plan, SectionKind.GROUP),
        projects=len(listed),
        fields=sum(len(item.project.fields) for item in listed),
    )
    yield from problems(sentences.DOUBTS, plan.problems)
    yield sentences.SAVED_PLAN.format(file=output)
    yield from accounted(result.account)


def accounted(account: Account) -> Iterator[str]:
    """Say what became of every word."""
    left_out = sum(account.left_out.values())
    sentence = sentences.ACCOUNT if left_out else sentences.ACCOUNT_OF_ALL
    yield sentence.format(
        words=thousands(account.words),
        in_plan=thousands(account.in_plan),
        left_out=thousands(left_out),
        reasons=", ".join(account.left_out),
    )
    if account.lost:
        yield sentences.LOST.format(lost=thousands(account.lost))
    for entry in account.entries:
        if entry.lost:
            yield sentences.LOST_ITEM.format(where=at(entry.place), text=entry.text)


def thousands(number: int) -> str:
    """Write a number with a space between the thousands."""
    return f"{number:,}".replace(",", " ")


def read(document: Document) -> Iterator[str]:
    """List what is read from a document before it is interpreted."""
    for block in document.blocks:
        yield sentences.BLOCK.format(sort=sort_of(block), text=block.text)
    for name, blocks in (("header/footer", document.running), ("note", document.notes)):
        for block in blocks:
            yield sentences.BLOCK.format(sort=name, text=block.text)
    for comment in document.comments:
        yield sentences.COMMENT.format(
            author=comment.author, where=at(comment.place), text=comment.text
        )
    yield from (sentences.BLOCK.format(sort="problem", text=p.message) for p in document.problems)


def sort_of(block: Block) -> str:
    """Say in a word or two what a block is before it is interpreted."""
    if block.contents:
        return "contents list"
    if block.level is not None:
        return f"heading {block.level}"
    if block.cell is not None:
        return f"cell {block.cell.table + 1}:{block.cell.row + 1}:{block.cell.column + 1}"
    return f"list {block.marker}" if block.marker else "text"


def projects(plan: Plan) -> Iterator[str]:
    """List projects with their ids and who is responsible."""
    for listed in list_projects(plan):
        yield sentences.PROJECT.format(
            id=listed.project.id,
            title=listed.project.title.text,
            responsible=", ".join(listed.responsible),
        )


def merged(
    result: MergeResult, outputs: Iterable[Path | None], settle: Path | None
) -> Iterator[str]:
    """Say what a merge took in, what is disputed, what was remarked, and where it lies."""
    merge = result.merged
    yield from received(result)
    yield sentences.MERGED.format(
        decisions=len(merge.decisions), conflicts=len(merge.conflicts), remarks=len(merge.remarks)
    )
    yield from listed_changes(merge.decisions)
    for conflict in merge.open:
        yield sentences.CONFLICT.format(heading=conflict.heading, field=conflict.label)
        yield sentences.VERSION.format(author=sentences.IN_THE_PLAN, text=quoted(conflict.before))
        for version in conflict.versions:
            yield sentences.VERSION.format(author=version.author, text=quoted(version.text))
    for remark in merge.remarks:
        yield sentences.REMARK.format(
            heading=remark.heading, author=remark.author, text=quoted(remark.text)
        )
    yield from formatted(sentences.UNFORMATTED, merge.formatting)
    yield from problems(sentences.SETTLE, merge.problems)
    for output in filter(None, outputs):
        yield sentences.SAVED.format(file=output)
    if merge.open:
        yield sentences.SETTLE_IN.format(file=settle) if settle else sentences.SETTLE_HOW


def listed_changes(changes: Iterable[Decision]) -> Iterator[str]:
    """List changes with who asked for them."""
    for change in changes:
        yield sentences.CHANGE.format(
            heading=change.heading,
            field=change.label,
            author=change.author,
            source=change.source,
        )


def received(result: MergeResult) -> Iterator[str]:
    """Say of every file how its headings were found, and whether it asks for anything."""
    askers = result.merged.askers
    for source, found in result.found.items():
        yield sentences.FOUND_BY.format(
            file=source,
            point=found["point"],
            title=found["title"],
            likeness=found["likeness"],
        )
        if source not in askers:
            yield sentences.UNCHANGED.format(file=source)


def formatted(heading: str, changes: tuple[FormatChange, ...]) -> Iterator[str]:
    """List changes of looks alone."""
    if changes:
        yield heading.format(count=len(changes))
    for change in changes:
        yield sentences.FORMAT.format(
            heading=change.heading,
            what=change.described(Language.BOKMAL),
            text=shortened(change.text),
            author=change.author,
            source=change.source,
        )


def shortened(text: str) -> str:
    """Cut a long text for the screen."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"


def quoted(text: str) -> str:
    """Write a text on one line, or say that there is none."""
    return " / ".join(text.split("\n")) if text else sentences.STRUCK


def drafted(result: DraftResult, *, tracked: bool) -> Iterator[str]:
    """Say what a draft changes, what a person must settle, and that it is proved."""
    changes, rolled = tally(result.decisions)
    yield sentences.CHANGES.format(changes=len(changes), rolled=rolled)
    yield from listed_changes(changes)
    yield from formatted(sentences.FORMATTED, result.formatted)
    yield from formatted(sentences.UNFORMATTED, result.unformatted)
    notes = tuple(problem for problem in result.problems if problem.kind in FOR_INFORMATION)
    yield from problems(sentences.NOTES, notes)
    yield from problems(sentences.SETTLE, to_settle(result.problems))
    yield sentences.PROVED if tracked else sentences.PROVED_CLEAN
    yield sentences.SAVED_DRAFT.format(file=result.output)


def checked(found: tuple[Problem, ...]) -> Iterator[str]:
    """Say what a check found."""
    yield from problems(sentences.TO_LOOK_AT, found)
    if not found:
        yield sentences.NOTHING_TO_LOOK_AT


def initiated(proposal: Proposal, file: Path) -> Iterator[str]:
    """Say what is proposed for a profile, and what is still unsure."""
    yield sentences.PROPOSED_MEMBERS.format(members=", ".join(proposal.members) or sentences.NONE)
    yield sentences.PROPOSED_BODIES.format(bodies=", ".join(proposal.bodies) or sentences.NONE)
    if proposal.questions:
        yield sentences.UNSURE.format(count=len(proposal.questions))
    for asked in proposal.questions:
        yield sentences.UNSURE_ITEM.format(
            question=question(asked), proposal=asked.proposal, number=asked.place.paragraph + 1
        )
    yield sentences.SAVED_PROFILE.format(file=file)


def question(asked: Question) -> str:
    """Give a question as a whole sentence."""
    return sentences.QUESTIONS[asked.kind.value].format(subject=asked.subject)


def answers_to(asked: Question) -> list[str]:
    """Give the answers that a question can have."""
    kinds = [kind.value for kind in FieldKind] if asked.kind is QuestionKind.LABEL else []
    return kinds or list(sentences.ANSWERS[asked.kind.value])


def responded(result: RespondResult) -> Iterator[str]:
    """Say what a letter is made of and where it lies."""
    own = sum(section.own_template for section in result.sections)
    yield sentences.RESPONDED.format(projects=len(result.sections), own=own)
    yield sentences.SAVED_RESPONSE.format(file=result.output)


def asked(result: SheetsResult) -> Iterator[str]:
    """Say whose sheets were written, and who is asked nothing."""
    for sheet in result.sheets:
        yield sentences.SHEET.format(
            municipality=sheet.municipality,
            projects=sheet.projects,
            word=sheet.word.name,
            workbook=sheet.workbook.name,
        )
    if result.without:
        yield sentences.NO_SHEET.format(names=", ".join(result.without))
    yield sentences.SHEETS_SAVED.format(count=len(result.sheets), folder=result.folder)


def demonstrated(result: DemoResult) -> Iterator[str]:
    """Say in a few lines what the demo read, changed and wrote."""
    changes, rolled = tally(result.draft.decisions)
    yield sentences.DEMO_READ.format(
        file=result.source,
        projects=len(list_projects(result.plan)),
        areas=count(result.plan, SectionKind.AREA),
        groups=count(result.plan, SectionKind.GROUP),
        output=result.plan_file,
    )
    yield sentences.DEMO_ASKED.format(
        municipalities=len(result.sheets.sheets), output=result.sheets.folder
    )
    yield sentences.DEMO_DRAFTED.format(
        changes=len(changes),
        updates=result.updates,
        rolled=rolled,
        output=result.draft.output,
        overview=result.overview,
    )
    yield sentences.DEMO_RESPONDED.format(
        projects=len(result.response.sections), output=result.response.output
    )
    yield sentences.DEMO_NEXT


def to_settle(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give the problems that a person must settle before the result can be used."""
    return tuple(problem for problem in found if problem.kind not in FOR_INFORMATION)


def problems(heading: str, found: tuple[Problem, ...]) -> Iterator[str]:
    """Say what a person should look at, each with its place."""
    if found:
        yield heading.format(count=len(found))
    for problem in found:
        yield sentences.DOUBT.format(where=where(problem), message=problem.message)


def where(problem: Problem) -> str:
    """Say where a problem stands, counting paragraphs as people do."""
    return sentences.WHOLE_PLAN if problem.place is None else at(problem.place)


def at(place: Place) -> str:
    """Say where something stands, counting paragraphs as people do."""
    if place.part.startswith(PAGE):
        return sentences.PAGE_PLACE.format(page=place.part.removeprefix(PAGE))
    sentence = sentences.PLACE if MAIN_PART in place.part else sentences.HEADER_PLACE
    return sentence.format(number=place.paragraph + 1)


def tally(decisions: tuple[Decision, ...]) -> tuple[list[Decision], int]:
    """Tell the changes people sent from the places where the period was rolled."""
    changes = [decision for decision in decisions if decision.action.value != "roll"]
    rolls = (decision for decision in decisions if decision.action.value == "roll")
    return changes, sum(len(roll.edits) for roll in rolls)


def count(plan: Plan, kind: SectionKind) -> int:
    """Count the sections of a kind."""
    return sum(section.kind is kind for section in list_sections(plan))
