"""What is wrong with a request, as exceptions: each with its one sentence and exit status."""

from __future__ import annotations


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
