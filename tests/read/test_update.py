from __future__ import annotations

from tests.plans import PROFILE, changed, document, update
from tests.tiny import deleted, ins, run
from toolkit.model.plan import Project, list_projects
from toolkit.model.update import Stamp, Update
from toolkit.problems import Place
from toolkit.read.update import read_update

SENDER = Stamp(author="Kari", date="2025-02-03T04:05:06Z")
OLD = "Brua er stengt. Fylket setter av 7,5 millioner i 2024."


def status(update: Update) -> tuple[str, Place]:
    project: Project = list_projects(update.plan)[0].project
    return project.fields[0].text, project.fields[0].paragraphs[0].place


def test_an_update_is_from_who_saved_it_last() -> None:
    assert update().stamp == SENDER
    assert update().source == "tinn.docx"


def test_a_change_without_tracking_is_the_senders() -> None:
    read = update((OLD, "Brua er åpen."))
    text, place = status(read)
    assert text == "Brua er åpen."
    assert read.stamp_at(place) == SENDER


def test_a_tracked_change_is_read_as_accepted_and_is_its_authors() -> None:
    tracked = deleted(f" {OLD}", "Ola") + ins(run(" Brua er åpen."), "Ola")
    read = update((run(f" {OLD}"), tracked))
    text, place = status(read)
    assert text == "Brua er åpen."
    assert read.stamp_at(place).author == "Ola"


def test_a_tracked_change_without_a_name_is_the_senders() -> None:
    tracked = ins(run(" Ja."), "").replace(' w:date="2025-01-02T03:04:05Z"', "")
    read = update((run(f" {OLD}"), tracked))
    assert read.stamp_at(status(read)[1]) == SENDER


def test_a_file_without_properties_is_from_its_own_name_on_the_day_it_is_read() -> None:
    file = document(changed(), "tinn.docx")
    bare = type(file)(
        file=file.file,
        blocks=file.blocks,
        running=file.running,
        properties=type(file.properties)(),
    )
    assert read_update(bare, PROFILE, date="2025-09-09").stamp == Stamp(
        author="tinn.docx", date="2025-09-09"
    )
