from __future__ import annotations

from msgspec import structs

from tests.plans import PROFILE, changed, document, plan, plan_file, update
from tests.tiny import deleted, ins, run
from toolkit.model.carried_json import encode_carried
from toolkit.model.identity import Carried, fingerprint, points_of
from toolkit.model.plan import Project, list_projects
from toolkit.model.update import Stamp, Update
from toolkit.ooxml.identity import carry
from toolkit.ooxml.package import Package
from toolkit.ooxml.pointing import with_points
from toolkit.problems import Place
from toolkit.read.update import read_update

SENT = Carried(fingerprint=fingerprint(plan()), municipality="Nore og Uvdal")
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


def sheet(data: bytes) -> Update:
    """Read a file as an input sheet that went out to a municipality."""
    file = document(carry(data, encode_carried(SENT)), "ark.docx")
    return read_update(file, PROFILE, date="2025-09-09T09:09:09Z")


def test_a_copy_that_carries_nothing_is_whole_and_from_nobody_in_particular() -> None:
    assert (update().partial, update().points, update().carried) == (False, {}, None)


def test_a_sheet_is_from_the_municipality_it_went_to_and_tells_of_its_projects_only() -> None:
    read = sheet(plan_file())
    assert read.stamp == Stamp(author="Nore og Uvdal", date=SENDER.date)
    assert read.partial
    assert read.carried == SENT


def test_a_tracked_change_in_a_sheet_is_its_authors_and_one_without_a_name_the_municipalitys() -> (
    None
):
    for author, name in (("Ola", "Ola"), ("", "Nore og Uvdal")):
        read = sheet(changed((run(f" {OLD}"), ins(run(" Brua er åpen."), author))))
        assert read.stamp_at(status(read)[1]).author == name


def test_a_copy_of_the_whole_plan_that_carries_its_base_is_still_its_senders() -> None:
    whole = structs.replace(SENT, municipality="", plan=plan())
    file = document(carry(plan_file(), encode_carried(whole)))
    read = read_update(file, PROFILE, date="")
    assert (read.stamp, read.partial, read.carried) == (SENDER, False, whole)


def test_what_a_file_carries_of_others_is_nothing() -> None:
    read = read_update(document(carry(plan_file(), b"[]")), PROFILE, date="")
    assert (read.stamp, read.partial, read.carried) == (SENDER, False, None)


def test_an_update_has_the_points_of_its_file() -> None:
    package = Package(plan_file(), "plan.docx")
    points = points_of(plan())
    marked = package.with_parts(with_points(package, points))
    read = read_update(document(marked), PROFILE, date="")
    assert read.points == {name: spot for spot, names in points.items() for name in names}
