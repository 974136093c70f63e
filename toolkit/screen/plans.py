"""What was read of a plan: counted, listed, doubted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit import sentences
from toolkit.model.plan import FieldKind, Plan, SectionKind, list_projects, list_sections
from toolkit.model.proposal import Proposal, Question, QuestionKind
from toolkit.problems import Problem
from toolkit.screen.trouble import at, problems

if TYPE_CHECKING:
    from toolkit.blocks import Block, Document
    from toolkit.model.account import Account
    from toolkit.tasks.import_plan import Imported


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


def count(plan: Plan, kind: SectionKind) -> int:
    """Count the sections of a kind."""
    return sum(section.kind is kind for section in list_sections(plan))
