"""What a draft takes along unseen, so that copies of it find their way home."""

from __future__ import annotations

from toolkit.model.carried_json import encode_carried
from toolkit.model.identity import Carried, fingerprint, points_of
from toolkit.model.plan import Plan
from toolkit.ooxml.identity import carrying
from toolkit.ooxml.package import Package
from toolkit.ooxml.pointing import with_points
from toolkit.ooxml.points import without_points
from toolkit.refusals import ProofFailed
from toolkit.write.proof import prove_untouched


def with_identity(draft: Package, plan: Plan, edition: Plan) -> Package:
    """Give a draft hidden bookmarks where the plan it is read as has its texts, and its edition.

    That is the plan whose changes it shows. Raises ProofFailed if that changed anything else.
    """
    marked = with_points(draft, points_of(plan))
    carried = encode_carried(Carried(fingerprint=fingerprint(edition), plan=edition))
    unseen = carrying(draft, carried)
    result = draft.changed({**marked, **unseen})
    prove_untouched(draft, result, frozenset((*marked, *unseen)))
    for part in marked:
        if without_points(draft.parse(part)) != without_points(result.parse(part)):
            raise ProofFailed(file=draft.file, reason=CHANGED.format(part=part))
    return result


CHANGED = "the hidden bookmarks changed something else in {part}."
