"""What is wrong with a document, as data; what is wrong with a request, as exceptions."""

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


class Refusal(Exception):
    """A request that cannot be carried out; its sentence says why and what to do."""

    sentence = "{reason}"
    status = 3

    def __init__(self, **facts: object) -> None:
        super().__init__(self.sentence.format(**facts))


class FileMissing(Refusal):
    sentence = "{file}: there is no such file. Check the name and the folder."


class ExampleMissing(Refusal):
    sentence = (
        "{file}: the example is not here. Run the demo in the folder the project was cloned to."
    )


class FileUnreadable(Refusal):
    sentence = "{file}: the file cannot be opened ({reason}). Check that you may read it."


class NotWord(Refusal):
    sentence = (
        "{file}: this is not a Word file (.docx). Open it in Word and save it as a Word document."
    )


class DamagedWord(Refusal):
    sentence = (
        "{file}: the Word file is damaged in {part} ({reason})."
        " Open it in Word, let Word repair it, and save it again."
    )


class EncryptedWord(Refusal):
    sentence = (
        "{file}: the Word file is protected with a password or is in the old .doc format."
        " Open it in Word and save it as .docx without a password."
    )


class UnwritableText(Refusal):
    sentence = (
        "“{text}” contains a control character ({character}) that no Word file can hold."
        " Delete it where the text comes from."
    )


class UnsafeFile(Refusal):
    sentence = (
        "{file}: the file was not opened, because {reason}, as no program for text or tables"
        " writes it. Ask for it anew, saved from Word or Excel."
    )


class TooLarge(Refusal):
    sentence = (
        "{file}: {what} is above the limit of {limit}. If the file is known and trusted, set"
        " {name} higher under [limits] in tiltaksplan.toml."
    )


class UnwritableValue(Refusal):
    sentence = (
        "{file}: the value “{value}” contains a control character ({character}) that no Word file"
        " can hold: “{text}” Delete it where the text comes from."
    )


class BrokeOff(Refusal):
    sentence = (
        "{file}: working on the file broke off, so it was given up. It is damaged, or made to do"
        " harm. Ask for it anew, saved from the program it was written in."
    )


class StrictWord(Refusal):
    sentence = (
        "{file}: the file is saved as “Strict Open XML”."
        " Open it in Word and save it as an ordinary Word document (.docx)."
    )


class NoProjects(Refusal):
    sentence = (
        "{file}: no project was found, that is, no heading or table row with labels such as"
        " “Status:” or “Tiltak:”. Headings seen: {headings}; labels seen: {labels};"
        " profile: {profile}. Check that this is the plan, and that its headings use Word's"
        " heading styles."
    )


class EmptyPlan(Refusal):
    sentence = "{file}: the plan has no projects, so no document can touch any of them."


class NoDocuments(Refusal):
    sentence = (
        "{file}: the hearing names no documents to look through."
        ' Write their names in the file: documents = ["horingsdokument.pdf"]'
    )


class NotAHearing(Refusal):
    sentence = (
        "{file}: projects can be written into a hearing (.toml) only. Give the hearing in place of"
        " its document, or leave out -o."
    )


class NotPlanData(Refusal):
    sentence = (
        "{file}: this is not a plan saved by tiltaksplan ({reason})."
        " Make it again with: tiltaksplan import PLAN.docx -o PLAN.json"
    )


class NotUtf8(Refusal):
    sentence = "{file}: the file is not UTF-8 text. Save it again as UTF-8."


class BadToml(Refusal):
    sentence = "{file}: {reason} Correct the file and try again."


class BadHearing(Refusal):
    sentence = "{file}: line {line}: {reason}"


class SameCase(Refusal):
    sentence = (
        "{file}: the case number {number} is that of another hearing, {other}."
        " Go on with that file, or correct the number in one of them."
    )


class FolderMissing(Refusal):
    sentence = "{folder}: there is no such folder. Check the name."


class NoHearings(Refusal):
    sentence = (
        "{folder}: there is no hearing in this folder, that is, no .toml file as"
        " “tiltaksplan consultation new” makes them."
    )


class UnknownFormat(Refusal):
    sentence = "{file}: the format {suffix} cannot be used here. Give one of: {allowed}."


class NoPeriod(Refusal):
    sentence = (
        "{file}: the plan names no period such as 2024-2027 in its title, on its cover or in its"
        " header, so there is nothing to roll forward. Leave out --period, or write the period"
        " in the title first."
    )


class NoSuchUpdate(Refusal):
    sentence = (
        "--author names {name}, but the updates are {files}."
        " Write it like --author Flesberg=innspill.docx."
    )


class WrongChoice(Refusal):
    sentence = (
        "{file}: “{choice}” cannot be chosen for {id}."
        " Write “base”, the letter of a version such as “A”, or “text”."
    )


class NotACopy(Refusal):
    sentence = (
        "{file}: only {found} of the {expected} projects of {base} are in this file, so it does"
        " not look like an edited copy of it. Check that both belong to the same edition."
    )


class ProofFailed(Refusal):
    sentence = (
        "{file}: the draft did not pass its proof and was not saved: {reason}"
        " Please report this with the document."
    )


class OutputExists(Refusal):
    sentence = (
        "{file}: the file exists already. Give another name, or --force to put the old one aside"
        " under a name with its date."
    )


class OutputEdited(Refusal):
    sentence = (
        "{file}: the file was changed after it was written. Give another name, or --force to put"
        " the changed one aside under a name with its date."
    )


class OutputReadOnly(Refusal):
    sentence = (
        "{file}: the file is protected against changes (read-only). Give another name, or take away"
        " the protection first."
    )


class OutputOpen(Refusal):
    sentence = (
        "{file}: the file is open in {program} by {name}. Close it there first. If nobody has it"
        " open, {sign} is left over from a crash; delete that file."
    )


class WorkspaceBusy(Refusal):
    sentence = (
        "{folder}: tiltaksplan is being run there by somebody else and was not done after"
        " {seconds} seconds. Try again when it is."
    )


class SameOutput(Refusal):
    sentence = "{file}: two results would be written to this one file. Give one another name."


class OutputFolderMissing(Refusal):
    sentence = "{file}: the folder to write to does not exist. Make it first."


class OutputUnwritable(Refusal):
    sentence = "{file}: the file cannot be written ({reason}). Close it in Word if it is open."


class OutputIsInput(Refusal):
    sentence = (
        "{file}: the result would overwrite one of the files it is made from. Give another name."
    )


class NobodyToAsk(Refusal):
    sentence = (
        "{file}: the profile names no members, so there is nobody to make sheets for."
        " List the members in tiltaksplan.toml."
    )


class UnknownProject(Refusal):
    sentence = (
        "{file}: the plan has no project “{project}”."
        " Run “tiltaksplan projects” on the plan to see the names it has."
    )


class MisspeltProject(Refusal):
    sentence = "{file}: the plan has no project “{project}”. Did you mean “{proposal}”?"


class AskedAndLeftOut(Refusal):
    sentence = "“{project}” is named by both --project and --without. Take one of them away."


class StillOpen(Refusal):
    sentence = (
        "{file}: the letter still has {count} open points, so it is not final and was not saved:"
        " {first}. Fill them in in {source} or the profile, or leave out --final for a draft."
    )


class TemplateOutside(Refusal):
    sentence = (
        "{file}: this does not lie in the folder {folder}, so it was not used as a template: what"
        " a template says is carried out. If it is your own, put it there."
    )


class TemplateMissing(Refusal):
    sentence = "{file}: there is no such template. The letter cannot be made without it."


class NoTemplates(Refusal):
    sentence = "{file}: there is no template (.docx) in this folder. Check the folder."


class TemplateBroken(Refusal):
    sentence = "{file}: the template cannot be filled in ({reason}). Correct it in Word."


class NotPdf(Refusal):
    sentence = (
        "{file}: this is not a PDF. Check that the file is the right one and was fetched whole."
    )


class DamagedPdf(Refusal):
    sentence = (
        "{file}: the PDF is damaged or cut short."
        " Fetch it again, or make it anew from the Word file."
    )


class EncryptedPdf(Refusal):
    sentence = (
        "{file}: the PDF is protected with a password. Save it without a password and try again."
    )


class ScannedPdf(Refusal):
    sentence = (
        "{file}: the PDF holds only pictures of pages and no text, as a scanner makes them."
        " Use the Word file, or have the text recognised (OCR) first."
    )


class EmptyText(Refusal):
    sentence = "{file}: the file holds no text."


class EmptyDocument(Refusal):
    sentence = "{file}: the document holds no text. Check that it is the right file."


class NotText(Refusal):
    sentence = "{file}: this is not a text file. Save it as plain text (.txt) and try again."


class OfficeMissing(Refusal):
    sentence = (
        "{file}: LibreOffice is needed for this format and is not installed."
        " Install LibreOffice, or open and save the file in Word."
    )


class OfficeFailed(Refusal):
    sentence = (
        "{file}: LibreOffice could not read the file ({reason})."
        " Open it in Word and save it as .docx."
    )


class NotExcel(Refusal):
    sentence = "{file}: this is not an Excel workbook (.xlsx). Open it in Excel and save it as one."


class DamagedExcel(Refusal):
    sentence = (
        "{file}: the Excel workbook is damaged or cut short."
        " Open it in Excel, let Excel repair it, and save it again."
    )


class EncryptedExcel(Refusal):
    sentence = (
        "{file}: the Excel workbook is protected with a password or is in the old .xls format."
        " Open it in Excel and save it as .xlsx without a password."
    )


class StrictExcel(Refusal):
    sentence = (
        "{file}: the workbook is saved as “Strict Open XML”."
        " Open it in Excel and save it as an ordinary Excel workbook (.xlsx)."
    )


class TooLargeExcel(Refusal):
    sentence = (
        "{file}: the workbook holds far more than the one that was sent out: {what} is above the"
        " limit of {limit}. Delete the rows and columns below and beside the table in Excel, and"
        " save it again. If the file is known and trusted, set {name} higher under [limits] in"
        " tiltaksplan.toml."
    )


class TextTooLong(Refusal):
    sentence = (
        "“{text}…” has {length} characters, and a cell in Excel holds {longest}."
        " Use the Word file for it."
    )


class NotASheet(Refusal):
    sentence = (
        "{file}: this workbook holds none of the tables that were sent out (sheets: {sheets})."
        " Check that it is the right file, and that the row with the headings is still there."
    )


class ColumnMissing(Refusal):
    sentence = (
        "{file}: the column “{column}” is not found on the sheet “{sheet}”."
        " Give its heading that name again, and leave it empty if there is nothing in it."
    )


class ColumnDoubled(Refusal):
    sentence = (
        "{file}: the column “{column}” is found more than once on the sheet “{sheet}”."
        " Keep the one that holds the answers, and delete the other."
    )


class NoRows(Refusal):
    sentence = (
        "{file}: the table in the workbook has no rows any more."
        " Check that it is the file the municipality meant to send."
    )


class OtherPlan(Refusal):
    sentence = (
        "{file}: only {found} of the {asked} rows in this workbook belong to {base}, so it was made"
        " from another plan. Check that both belong to the same council and edition."
    )


class RowsMixed(Refusal):
    sentence = (
        "{file}: {count} rows hold the text of other rows (the first is {row}), as when one column"
        " is sorted without the others. Ask for the workbook as it was before it was sorted."
    )
