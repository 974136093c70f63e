from __future__ import annotations

from toolkit.model.consultation_texts import with_texts

FILE = '''# Høringen
title = "Plan"   # som i brevet
introduction = """
Gammel.
"""

[[chapters]]
heading = "Veg"

[[chapters.comments]]
project = "bru"
view = "Ja."
# Kravet er vedtatt.
'''


def test_texts_change_and_everything_else_stays() -> None:
    written = with_texts(
        FILE.encode(),
        [
            (("introduction",), "Ny."),
            (("chapters", 0, "comments", 0, "view"), 'Ja & "takk".\n\nJa.'),
            (("chapters", 0, "comments", 0, "demand"), "Bygg."),
        ],
    ).decode()

    assert written.startswith('# Høringen\ntitle = "Plan"   # som i brevet\n')
    assert 'introduction = """\nNy.\n"""\n' in written
    assert 'view = """\nJa & "takk".\n\nJa.\n"""\n' in written
    assert 'demand = "Bygg."' in written
    assert "# Kravet er vedtatt." in written
