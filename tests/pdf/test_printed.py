from __future__ import annotations

from toolkit.pdf.printed import as_of

PRINTED = b"""5 0 obj
<</Creator<FEFF00410042>/CreationDate(D:20261123181115Z')>>
<xmp:CreateDate>2026-11-23T18:11:15Z</xmp:CreateDate>
trailer
/ID [ <1F3A06772638995B8776715B6A38596C>
<1F3A06772638995B8776715B6A38596C> ]
/DocChecksum /40FD3DA5AB56D3DF751E9B34487739C6
"""


def test_a_print_has_the_date_of_its_draft() -> None:
    dated = as_of(PRINTED, "2025-05-26T09:08:07Z")
    assert b"/CreationDate(D:20250526090807Z')" in dated
    assert b"<xmp:CreateDate>2025-05-26T09:08:07Z</xmp:CreateDate>" in dated
    assert len(dated) == len(PRINTED)


def test_prints_of_one_document_at_two_times_are_the_same() -> None:
    later = PRINTED.replace(b"20261123181115", b"20271224190000")
    later = later.replace(b"1F3A06772638995B8776715B6A38596C", b"0" * 32)
    later = later.replace(b"2026-11-23T18", b"2027-12-24T19")
    later = later.replace(b"40FD3DA5AB56D3DF751E9B34487739C6", b"F" * 32)
    assert as_of(later, "2025-05-26T09:00:00Z") == as_of(PRINTED, "2025-05-26T09:00:00Z")


def test_prints_of_two_documents_are_told_apart_by_their_identity() -> None:
    other = PRINTED.replace(b"00410042", b"00410043")
    one, two = (as_of(pdf, "2025-05-26T09:00:00Z") for pdf in (PRINTED, other))
    assert one.split(b"/ID")[1] != two.split(b"/ID")[1]
