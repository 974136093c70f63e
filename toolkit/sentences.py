"""What the program says on the screen: whole sentences, so that a catalogue can translate them."""

from __future__ import annotations

READ = "{file}: read as “{title}”, period {period}."
COUNTED = "Areas: {areas}. Groups: {groups}. Projects: {projects}. Labelled texts: {fields}."
DOUBTS = "Doubts: {count}."
DOUBT = "  {where}: {message}"
SAVED_PLAN = "The plan is saved in {file}."
PLACE = "paragraph {number}"
HEADER_PLACE = "header or footer, paragraph {number}"
WHOLE_PLAN = "the plan"

CHANGES = (
    "Changes from the municipalities: {changes}. Places where the period was rolled: {rolled}."
)
CHANGE = "  {heading}, {field}: {author} ({source})"
FOUND_BY = (
    "{file}: headings found by hidden bookmarks: {point}, by title: {title}, by what they say:"
    " {likeness}."
)
UNCHANGED = "  It says the same as the plan, and asks for nothing."
MERGED = "Changes taken in: {decisions}. Conflicts: {conflicts}. Comments: {remarks}."
CONFLICT = "  Conflict: {heading}, {field}"
VERSION = "    {author}: {text}"
IN_THE_PLAN = "in the plan"
STRUCK = "(nothing)"
REMARK = "  Comment on {heading}: {author}: {text}"
FORMATTED = "Changes of looks alone: {count}."
UNFORMATTED = "Changes of looks alone, listed but not taken in: {count}."
FORMAT = "  {heading}: {what}: “{text}” ({author}, {source})"
SAVED = "Saved in {file}."
SETTLE_IN = "Choose in {file} and run merge again."
SETTLE_HOW = "Run merge again with --settle valg.toml to choose in that file."
PROVED = "The draft is proved: rejected it is last year's plan, accepted it reads as decided."
PROVED_CLEAN = "The draft is proved: it reads as decided."
SAVED_DRAFT = "The draft is saved in {file}."
SETTLE = "To settle by hand: {count}."
NOTES = "Left as it stands: {count}."

RESPONDED = "Sections for projects: {projects}. With a template of their own: {own}."
SAVED_RESPONSE = "The letter is saved in {file}."
SAVED_CASE_PAPER = "A case paper with the draft as its annex is saved in {file}."
SAVED_BESIDE = "Beside it: {files}."
VERDICTS = {
    "resolved": "Authority: a resolution covers the whole letter.",
    "covered": "Authority: every paragraph rests on the plan or a resolution; it may be signed.",
    "uncovered": (
        "Authority: {count} paragraphs rest neither on a project of the plan nor on a resolution,"
        " so the draft must be laid before a body:"
    ),
    "no-authority": (
        "Authority: the hearing's file names no [authority], so the draft must be laid before"
        " a body."
    ),
}
UNCOVERED = "  {part}{under}: {text}"
OPEN_POINTS = "Open points, marked in yellow: {count}."
OPEN_POINT = "  {text}"
REMEMBERED = "Said before of the projects in this letter: {count}."
REMEMBERED_ITEM = "  {project}, {hearing} ({date}, {file}): {text}"

TOUCHED = "Projects that {documents} touches: {count}."
TOUCHED_PROJECT = "  {score:.2f}  {project}{pages}"
ON_PAGES = ", page {pages}"
QUOTED = "        “{text}”{where}"
FROM_PAGE = " (page {page})"
UNDER_HEADING = " (under “{heading}”)"
BY_HAND = "        (nothing found; named by --project)"
PERHAPS_TOUCHED = "Projects that it may touch: {count}."
PERHAPS_HIDDEN = "Projects that it may touch: {count}. List them with --all."
UNREAD_PAGES = "{document}: pages that are only pictures and were not read: {pages}."
SAVED_HEARING = "The hearing with the projects in it is saved in {file}."
FILL_HEARING = "Write them into the hearing with: -o {file} --force"

OFFERED = "{file}: {count} changes of wording, tracked; accept them in Word to use them next time."
OFFERED_NEW = (
    "{file}: made from {origin}, with {count} changes of wording, tracked;"
    " accept them in Word to use them next time."
)
WAITING = "{file}: holds changes that nobody has settled, so nothing was added. Settle them first."
FILE_TEXTS = "Texts of the hearing's file that read otherwise now: {count}."
FILE_TEXT = "  {keys}: {text}"
SAVE_TEXTS = "Run it again with -o HEARING.toml to have them there."
UNMAPPED = "Not brought over: {count}."
UNMAPPED_ITEM = "  {why}"
BEFORE = "    before: {text}"
NOW = "    now:    {text}"
NOTHING_CAME_HOME = "The response says what it said when it went out."
WHY_UNMAPPED = {
    "data": "What comes from the plan or the profile; change it there:",
    "frame": "Wording of the letter's frame; change templates/horing by hand:",
    "mixed": "A change that runs over words of the template and values; make it by hand:",
    "new": "A new paragraph that belongs to no project:",
    "gone": "A paragraph that was struck, with values in it:",
    "section": "A project that was taken out; respond leaves it out with --without:",
}

SHEET = "  {municipality}, projects: {projects} → {word}, {workbook}"
SHEETS_SAVED = "Municipalities with a sheet: {count}. The sheets are saved in {folder}."
NO_SHEET = "Responsible for no project, so without a sheet: {names}."

PROJECT = "{id}\t{title}\t{responsible}"
DEMO_READ = "Read:     {file} – {projects} projects in {areas} areas and {groups} groups → {output}"
DEMO_ASKED = "Asked:    input sheets for {municipalities} municipalities, Word and Excel → {output}"
DEMO_DRAFTED = (
    "Drafted:  {changes} changes from {updates} municipalities and the new period in {rolled}"
    " places, all tracked and proved → {output}; what came in → {overview}"
)
DEMO_RESPONDED = "Answered: a joint response with sections for {projects} projects → {output}"
DEMO_NEXT = (
    "Open the files in output/: the draft shows who changed what, and the letter is ready to edit."
)

PROPOSED_MEMBERS = "Members: {members}."
PROPOSED_BODIES = "Bodies: {bodies}."
NONE = "none found"
UNSURE = "Unsure, to be settled in the profile: {count}."
UNSURE_ITEM = "  paragraph {number}: {question} Proposed: {proposal}."
QUESTIONS = {
    "one-name": "Is “{subject}” one name?",
    "member-or-body": "Is “{subject}” a member municipality, a body, or neither?",
    "label": "What kind of text does the opener “{subject}:” stand for?",
}
ANSWERS = {"one-name": ("yes", "no"), "member-or-body": ("member", "body", "neither")}
SAVED_PROFILE = "The profile is saved in {file}."

TO_LOOK_AT = "To look at: {count}."
NOTHING_TO_LOOK_AT = "Nothing to look at was found."

ACCOUNT = "{words} words: {in_plan} in the plan, {left_out} left out ({reasons})."
ACCOUNT_OF_ALL = "{words} words: {in_plan} in the plan, none left out."
LOST = "Words that are neither in the plan nor left out by name: {lost}. Please report this."
LOST_ITEM = "  {where}: {text}"
BLOCK = "{sort:<16} {text}"
COMMENT = "comment          {author}, {where}: {text}"
PAGE_PLACE = "page {page}"

TEMPLATE_RIGHT = "{file}: nothing to mend."
TEMPLATE_WRONG = "{file}: {count} to mend."
TEMPLATES_CHECKED = "Templates: {count}, to mend: {wrong}."
TEMPLATE_OF = "  {project}: {template}"
NO_TEMPLATE = "none; write prosjekter/standard.docx"
TEMPLATES_SERVE = "Projects: {projects}, with a template of their own: {own}."
TEMPLATE_MADE = (
    "The template is saved in {file}, as {origin} is now. Open it in Word, change it, and run"
    " “tiltaksplan templates check”."
)

HEARING_FIELD = "  {name}: {value}"
HEARING_FIELDS = {
    "title": "title",
    "reference": "case number",
    "letter_date": "date",
    "deadline": "deadline",
    "county_deadline": "the county's deadline",
    "name": "sender",
    "submit": "where to send it",
    "genre": "kind of answer",
}
HEARING_CHAPTERS = "{file}: chapters found: {count}."
HEARING_QUESTIONS = "Left as questions, to be answered in the file: {count} ({names})."
SAVED_HEARING = "The hearing is saved in {file}."

CALENDAR = "Hearings: {count}. Days are counted from {day}."
CALENDAR_ROW = (
    "{deadline:<11}{days:>6}  {county:<11}{county_days:>6}  {title:<32}{handler:<15}{meeting}"
)
CALENDAR_HEAD = {
    "deadline": "Deadline",
    "days": "Days",
    "county": "County",
    "county_days": "Days",
    "title": "Hearing",
    "handler": "Who answers",
    "meeting": "Last meeting",
}
CALENDAR_INDENT = "    "
CALENDAR_MORE = f"{'':<38}{{title:<32}}{{handler}}"
CALENDAR_FILE = "    {file}, their ref. {reference}, {recipient}"
CALENDAR_SENT = "    Sent {day}."
CALENDAR_MANDATE = (
    "    No meeting of {body} is left before the deadline: the leader's mandate would be needed."
)
CALENDAR_NO_MEETINGS = "    The profile lists no [[meetings]], so no body's last meeting is known."
CALENDAR_MISSING = "Not answered by: {names}."
CALENDAR_PROBLEMS = "Files to correct: {count}."
NOBODY = "nobody yet"
PASSED = "passed"
