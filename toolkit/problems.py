"""What is doubtful in a document, as data: each doubt with its place and its sentence."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class Place(Struct, frozen=True, kw_only=True, order=True, gc=False):
    """Where something stands in a Word file.

    `paragraph` counts every `w:p` of the part from 0 in document order; `start` and `end` are
    character offsets in what that paragraph says with tracked changes accepted.
    """

    part: str
    paragraph: int
    start: int
    end: int

    @property
    def spot(self) -> tuple[str, int]:
        """The part and the paragraph, whatever stands in it."""
        return self.part, self.paragraph

    def between(self, start: int, end: int) -> Place:
        """Give the part of this place between two offsets of what stands there."""
        return Place(
            part=self.part,
            paragraph=self.paragraph,
            start=self.start + start,
            end=self.start + end,
        )


class ProblemKind(Enum):
    """What can be doubtful in a plan that was read."""

    MISSING_FIELD = "missing-field"
    NO_LABELS = "no-labels"
    UNLABELLED_TEXT = "unlabelled-text"
    GROUP_WITH_FIELDS = "group-with-fields"
    LOOK_ALIKE_LABEL = "look-alike-label"
    UNKNOWN_LABEL = "unknown-label"
    LEVEL_UNSURE = "level-unsure"
    AREA_UNSURE = "area-unsure"
    UNKNOWN_NAME = "unknown-name"
    NO_PERIOD = "no-period"
    NOT_READ = "not-read"
    MACROS = "macros"
    REACHES_OUT = "reaches-out"
    SCANNED_PAGE = "scanned-page"
    NO_MEMBERS = "no-members"
    ADOPTION_LEFT = "adoption-left"
    PERIOD_LEFT = "period-left"
    PERIOD_OVER = "period-over"
    OUT_OF_DATE = "out-of-date"
    ODD_SPACING = "odd-spacing"
    ODD_NAME = "odd-name"
    HEADING_ADDED = "heading-added"
    HEADING_MISSING = "heading-missing"
    HEADING_MOVED = "heading-moved"
    HEADING_LEVEL = "heading-level"
    RUNNING_TEXT_CHANGED = "running-text-changed"
    TABLE_NAME_CHANGED = "table-name-changed"
    RUNNING_TEXT_MISSING = "running-text-missing"
    COMMENT = "comment"
    CHANGE_LEFT = "change-left"
    CHANGE_BY_HAND = "change-by-hand"
    CONFLICT = "conflict"
    OTHER_BASE = "other-base"
    OTHER_EDITION = "other-edition"
    NO_SENDER = "no-sender"
    ROW_ADDED = "row-added"
    ROW_UNSURE = "row-unsure"
    ROWS_DIFFER = "rows-differ"
    ROWS_MISSING = "rows-missing"
    ANSWER_UNKNOWN = "answer-unknown"
    ANSWER_UNCHANGED = "answer-unchanged"
    ANSWER_CHANGED = "answer-changed"
    ANSWER_STRUCK = "answer-struck"
    CELL_EMPTIED = "cell-emptied"
    CELL_FORMULA = "cell-formula"
    CELL_UNREAD = "cell-unread"
    CELL_FULL = "cell-full"
    CELL_NUMBER = "cell-number"
    CELL_OUTSIDE = "cell-outside"
    CELLS_MERGED = "cells-merged"
    SHEET_UNREAD = "sheet-unread"
    DAMAGED = "damaged"
    OBJECT_NEW = "object-new"
    OBJECT_GONE = "object-gone"
    TAG_UNCLOSED = "tag-unclosed"
    TAG_UNOPENED = "tag-unopened"
    TAG_UNMATCHED = "tag-unmatched"
    TAG_TORN = "tag-torn"
    TAG_SPLIT = "tag-split"
    TAG_SWALLOWS = "tag-swallows"
    TAG_UNREADABLE = "tag-unreadable"
    TAG_UNKNOWN = "tag-unknown"
    TAG_NO_SUCH = "tag-no-such"
    TAG_LIST = "tag-list"
    TAG_UNSAFE = "tag-unsafe"
    NOT_CARRIED = "not-carried"


SENTENCES = {
    ProblemKind.MISSING_FIELD: (
        "“{subject}” has no field of the kind {detail}. Ask those responsible for one."
    ),
    ProblemKind.NO_LABELS: (
        "“{subject}” stands where a project would, but has no labelled text."
        " Give it labels, or make its heading ordinary text."
    ),
    ProblemKind.UNLABELLED_TEXT: (
        "“{subject}” opens with text that has no label: “{detail}” Put a label in front of it, or"
        " leave it as an introduction."
    ),
    ProblemKind.GROUP_WITH_FIELDS: (
        "“{subject}” has labelled text and projects below it; its own text was read as"
        " an introduction."
    ),
    ProblemKind.LOOK_ALIKE_LABEL: (
        "“{detail}” in “{subject}” looks like a label but is not in the profile; it was read as"
        " text. Add it to [labels] in the profile, or to not_labels."
    ),
    ProblemKind.UNKNOWN_LABEL: (
        "“{detail}” stands where a label would in the table of “{subject}” but is not in the"
        " profile; its text was read as a field of the kind other."
    ),
    ProblemKind.LEVEL_UNSURE: (
        "“{subject}” looks like the headings of the projects but has no labelled text; it and its"
        " like were read as headings above them. If that is wrong, give the headings of the areas"
        " a heading style in Word."
    ),
    ProblemKind.AREA_UNSURE: (
        "“{subject}” and other headings of its level have areas below them. If they are the areas"
        " themselves, and what is below them are groups, write area = {detail} under [headings]"
        " in tiltaksplan.toml."
    ),
    ProblemKind.UNKNOWN_NAME: (
        "“{detail}” is named as responsible in “{subject}” but is neither a member nor a body"
        " in the profile. Add it there, or correct the name."
    ),
    ProblemKind.NO_PERIOD: (
        "No period such as 2024-2027 was found in the title, on the cover or in the header."
    ),
    ProblemKind.NO_MEMBERS: (
        "The profile names no members, so nobody was recognised in the responsible fields."
        " List the members in tiltaksplan.toml."
    ),
    ProblemKind.ADOPTION_LEFT: (
        "“{subject}” says when the old plan was adopted. Draft again with --adopted and the date"
        " once the new one is."
    ),
    ProblemKind.PERIOD_LEFT: (
        "“{subject}”: {detail} was left as it stands, because it does not read as the period"
        " of this plan."
    ),
    ProblemKind.NOT_READ: (
        "The document shows the file {subject}, which is not read."
        " Open it in Word and put its text in."
    ),
    ProblemKind.DAMAGED: (
        "The file is damaged in {subject}; it is read as far as it goes. Compare what was read with"
        " the file, above all its tracked changes, and the end of it."
    ),
    ProblemKind.MACROS: "The document holds macros; they were neither run nor read.",
    ProblemKind.REACHES_OUT: (
        "The document reaches out of itself, to “{subject}”. Nothing was fetched from there, and"
        " what is written from it does not reach there."
    ),
    ProblemKind.SCANNED_PAGE: "Page {subject} is a picture without text; nothing on it was read.",
    ProblemKind.PERIOD_OVER: "The period of “{subject}” is over.",
    ProblemKind.OUT_OF_DATE: (
        "“{subject}” speaks of what is to come and names no year after {detail}. Is it done?"
    ),
    ProblemKind.ODD_SPACING: "“{subject}”: the spaces or stops look odd in “{detail}”.",
    ProblemKind.ODD_NAME: "“{subject}”: a name is written in two ways, {detail}. Which is right?",
    ProblemKind.HEADING_ADDED: (
        "{detail}: “{subject}” is new or renamed there. Add it to the draft by hand."
    ),
    ProblemKind.HEADING_MISSING: (
        "{detail}: “{subject}” is removed or renamed there. Settle it in the draft by hand."
    ),
    ProblemKind.HEADING_MOVED: (
        "{detail}: “{subject}” stands in another place there. Move it in the draft by hand."
    ),
    ProblemKind.HEADING_LEVEL: (
        "{detail}: “{subject}” is a project in one of the files and a heading over projects in the"
        " other. None of its changes are in the draft; settle them by hand."
    ),
    ProblemKind.RUNNING_TEXT_MISSING: (
        "{detail}: the header or footer “{subject}” is empty there. Settle it in the draft by hand."
    ),
    ProblemKind.COMMENT: "{detail}: a comment that is not in the draft, by {subject}",
    ProblemKind.CHANGE_BY_HAND: (
        "“{subject}”: {detail}. The draft cannot show this yet; make it by hand."
    ),
    ProblemKind.CONFLICT: (
        "“{subject}”, {detail}. The draft keeps the wording of the plan; agree on one, and settle"
        " it with merge --settle."
    ),
    ProblemKind.OTHER_BASE: (
        "{subject} was made from another edition, “{detail}”. Only what it changes in that one was"
        " taken in; look it over."
    ),
    ProblemKind.CHANGE_LEFT: (
        "“{subject}”: the change of {detail} could not be made without harm and is not in the"
        " draft. Make it by hand."
    ),
    ProblemKind.RUNNING_TEXT_CHANGED: (
        "{detail}: the header or footer says “{subject}” there. Settle it in the draft by hand."
    ),
    ProblemKind.TABLE_NAME_CHANGED: (
        "{detail}: the heading of a column says “{subject}” there. Settle it in the draft by hand."
    ),
    ProblemKind.OTHER_EDITION: (
        "{detail} was made from another edition of the plan than {subject}. Its rows were found"
        " again; look over what it changes."
    ),
    ProblemKind.NO_SENDER: (
        "{detail} no longer says which municipality and plan it was made for. Its answers stand"
        " in the name of {subject}; check that this is right."
    ),
    ProblemKind.ROW_ADDED: (
        "{subject}: no text of the plan belongs to this row, so it was not taken in: “{detail}”"
        " Add it by hand if it is a new project."
    ),
    ProblemKind.ROW_UNSURE: (
        "{subject}: it cannot be told which text of the plan this row is about, so it was not"
        " taken in: “{detail}” Settle it by hand."
    ),
    ProblemKind.ROWS_DIFFER: (
        "“{subject}” is answered in several rows in different ways, so none of them was taken in:"
        " {detail}. Ask which one is right."
    ),
    ProblemKind.ROWS_MISSING: (
        "“{subject}”: the rows for {detail} are gone; the texts were left as they are in the plan."
    ),
    ProblemKind.ANSWER_UNKNOWN: (
        "{subject}: the answer “{detail}” is none of those offered and was not taken in; the text"
        " and the comment of the row were."
    ),
    ProblemKind.ANSWER_UNCHANGED: (
        "{subject}: the answer says that nothing is changed, but the text is; the changed text was"
        " taken in: “{detail}”"
    ),
    ProblemKind.ANSWER_CHANGED: (
        "{subject}: the answer says that “{detail}” is changed, but the text is as in the plan."
        " Ask what was meant to change."
    ),
    ProblemKind.ANSWER_STRUCK: (
        "{subject}: the answer says to strike this, but its text is changed too: “{detail}”"
        " The changed text was not taken in. Ask which is right."
    ),
    ProblemKind.CELL_EMPTIED: (
        "{subject}: the text of “{detail}” is deleted, but the answer does not say to strike it;"
        " it was left as it is in the plan."
    ),
    ProblemKind.CELL_FORMULA: (
        "{subject}: the cell holds a formula; the value it showed last was taken in: “{detail}”"
    ),
    ProblemKind.CELL_UNREAD: (
        "{subject}: the cell shows an error or holds a formula without a value, so its row was not"
        " taken in: “{detail}” Ask for it as text."
    ),
    ProblemKind.CELL_FULL: (
        "{subject}: the cell is as full as Excel allows, so the end of its text may be cut off,"
        " and its row was not taken in: “{detail}…” Ask for the whole text in a Word file."
    ),
    ProblemKind.CELL_NUMBER: (
        "{subject}: the cell holds a number in a format of its own, which was read as “{detail}”."
        " Check it."
    ),
    ProblemKind.CELL_OUTSIDE: (
        "{subject}: this stands outside the columns for answers and was not taken in: “{detail}”"
    ),
    ProblemKind.CELLS_MERGED: (
        "{subject}: the row is part of the merged cells {detail}, so it cannot be told what"
        " is answered there, and it was not taken in. Settle it by hand."
    ),
    ProblemKind.OBJECT_NEW: "{subject} has {detail} that the plan does not have.",
    ProblemKind.NOT_CARRIED: (
        "What came into the draft came without {subject}: that must not travel from file to file."
    ),
    ProblemKind.OBJECT_GONE: "{subject} no longer has {detail}, which the plan has.",
    ProblemKind.SHEET_UNREAD: (
        "The sheet “{subject}” is none of those sent out and was not read. It begins: “{detail}”"
    ),
    ProblemKind.TAG_UNCLOSED: (
        "“{subject}” is not closed. Write “{detail}” behind it, in the same paragraph."
    ),
    ProblemKind.TAG_UNOPENED: (
        "“{subject}” ends with “{detail}”, but no tag begins in front of it. Strike it, or write"
        " the beginning."
    ),
    ProblemKind.TAG_UNMATCHED: "“{subject}” misses {detail}.",
    ProblemKind.TAG_TORN: (
        "“{subject}” is torn by {detail}. Strike the whole tag and type it anew in one go."
    ),
    ProblemKind.TAG_SPLIT: (
        "“{subject}” is typed in pieces that look different; only the look of the first is used."
        " Mark the whole tag and give it one look."
    ),
    ProblemKind.TAG_SWALLOWS: (
        "“{subject}” takes away its whole {detail}. Move that text, or write the tag"
        " without p or tr."
    ),
    ProblemKind.TAG_UNREADABLE: "“{subject}” cannot be read: {detail}.",
    ProblemKind.TAG_UNKNOWN: ("There is no value called “{subject}”. Did you mean “{detail}”?"),
    ProblemKind.TAG_NO_SUCH: "There is no value called “{subject}”. There are: {detail}.",
    ProblemKind.TAG_LIST: (
        "“{detail}” is a list, and “{subject}” would write it as code does. Use"
        " {{%p for … in {detail} %}}, or {{{{ {detail}|join(', ') }}}}."
    ),
    ProblemKind.TAG_UNSAFE: (
        "“{detail}” reaches for the inside of the program, and is refused. Strike “{subject}”."
    ),
}


class Problem(Struct, frozen=True, kw_only=True):
    """A doubt that a person should settle: what it is about, and where it stands.

    `source` is the file, where there is more than one.
    """

    kind: ProblemKind
    subject: str = ""
    detail: str = ""
    place: Place | None = None
    source: str = ""

    @property
    def message(self) -> str:
        """The doubt as one whole sentence."""
        sentence = SENTENCES[self.kind].format(subject=self.subject, detail=self.detail)
        return f"{self.source}: {sentence}" if self.source else sentence
