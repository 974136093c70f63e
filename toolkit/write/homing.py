"""What a draft takes along unseen, so that copies of it find their way home."""

from __future__ import annotations

from toolkit.model.carried_json import encode_carried
from toolkit.model.identity import Carried, fingerprint, points_of
from toolkit.model.plan import Plan
from toolkit.ooxml.document import read_document
from toolkit.ooxml.identity import carry
from toolkit.ooxml.package import Package
from toolkit.ooxml.pointing import with_points
from toolkit.ooxml.text import Changes
from toolkit.problems import ProofFailed


def with_identity(draft: Package, plan: Plan, edition: Plan) -> Package:
    """Give a draft hidden bookmarks where the plan it is read as has its texts, and its edition.

    That is the plan whose changes it shows. Raises ProofFailed if that changed what anybody reads.
    """
    marked = draft.with_parts(with_points(draft, points_of(plan)))
    carried = encode_carried(Carried(fingerprint=fingerprint(edition), plan=edition))
    result = Package(carry(marked, carried, draft.file), draft.file)
    for changes in (Changes.ACCEPTED, Changes.REJECTED):
        if read_document(result, changes).blocks != read_document(draft, changes).blocks:
            raise ProofFailed(file=draft.file, reason=CHANGED)
    return result


CHANGED = "the hidden bookmarks changed what is read."
