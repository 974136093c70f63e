"""A realistic merge by hand: changes, a dispute and comments from several municipalities."""

from __future__ import annotations

from msgspec import structs

from tests.plans import plan
from toolkit.model.decisions import Action, Decision
from toolkit.model.merged import Conflict, Merged, Remark, Version

BRIDGE, TRAIN = "ny-bru", "to-tog-i-timen"
STATUS = "Brua er stengt. Fylket setter av 7,5 millioner i 2024."

MONEY = Decision(
    project=BRIDGE,
    heading="Ny bru",
    field="status",
    label="Status",
    action=Action.TAKE,
    author="Tinn",
    date="2025-02-10T09:00:00Z",
    source="innspill-tinn.docx",
    before=STATUS,
    after="Brua er stengt. Fylket setter av 9,2 millioner i 2025.",
)
SHARED = structs.replace(
    MONEY,
    project=TRAIN,
    heading="To tog i timen",
    field="measures",
    label="Tiltak",
    author="Tinn; Nore og Uvdal",
    source="innspill-tinn.docx, innspill-nore.docx",
    before="Pressedekning.",
    after="",
)
ADDED = structs.replace(
    MONEY,
    field="deadline",
    label="Frist",
    action=Action.ADD,
    author="Nore og Uvdal",
    date="2025-02-12T09:00:00Z",
    source="innspill-nore.docx",
    before="",
    after="2027",
)
ROLLED = structs.replace(MONEY, action=Action.ROLL, author="Sekretariatet", before="2024-2027")
DISPUTE = Conflict(
    id="1",
    project=BRIDGE,
    heading="Ny bru",
    field="goal",
    label="Målsetting",
    before="Åpen i 2026.",
    versions=(
        Version(
            author="Ål",
            date="2025-02-11T09:00:00Z",
            source="innspill-aal.docx",
            text="Åpen i 2027.",
        ),
        Version(author="Øyer", date="2025-02-11T10:00:00Z", source="epost.docx", text=""),
    ),
)
REMARK = Remark(
    project=TRAIN,
    heading="To tog i timen",
    author="Ål",
    date="2025-02-11T09:00:00Z",
    source="innspill-aal.docx",
    text="Gjelder ikke oss.\nMen vi støtter det.",
)


def merged(
    *decisions: Decision,
    conflicts: tuple[Conflict, ...] = (),
    remarks: tuple[Remark, ...] = (),
) -> Merged:
    """Make a merge of the small plan."""
    return Merged(
        base=plan(), plan=plan(), decisions=decisions, conflicts=conflicts, remarks=remarks
    )


def everything() -> Merged:
    """Make a merge with something of every sort."""
    return merged(SHARED, MONEY, ROLLED, ADDED, conflicts=(DISPUTE,), remarks=(REMARK,))
