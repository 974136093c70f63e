from __future__ import annotations

import pytest

from tests.tiny import deleted, element, ins, run
from toolkit.ooxml.names import M_NS, MC_NS, SYMEX_NS
from toolkit.ooxml.text import Changes, leaves, mark_is_gone, say

EMOJI = (
    f'<mc:AlternateContent xmlns:mc="{MC_NS}"><mc:Choice Requires="w16se">'
    f'<w16se:symEx xmlns:w16se="{SYMEX_NS}" w16se:font="Segoe UI Emoji" w16se:char="2705"/>'
    "</mc:Choice><mc:Fallback><w:t>✅</w:t></mc:Fallback></mc:AlternateContent>"
)
TICK = "<w:t>✔</w:t>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:t>Ny</w:t><w:t> vei</w:t>", "Ny vei"),
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        ("<w:t>a</w:t><w:ptab/><w:t>b</w:t>", "a\tb"),
        ('<w:t>a</w:t><w:br/><w:br w:type="textWrapping"/><w:cr/>', "a\n\n\n"),
        ('<w:t>a</w:t><w:br w:type="page"/><w:br w:type="column"/><w:t>b</w:t>', "ab"),
        ("<w:lastRenderedPageBreak/><w:t>a</w:t>", "a"),
        ("<w:t>E</w:t><w:noBreakHyphen/><w:t>134</w:t>", "E\u2011134"),
        ("<w:t>fylkes</w:t><w:softHyphen/><w:t>vei</w:t>", "fylkes\u00advei"),
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', "\u00b7"),
        ('<w:sym w:font="Wingdings" w:char="F04A"/>', "\uf04a"),
        ('<w:sym w:font="Arial" w:char="2192"/>', "→"),
        ('<w:sym w:font="Arial" w:char="FB01"/>', "\ufb01"),
        ('<w:sym w:char="D800"/><w:sym w:char="F000"/><w:sym w:char="0"/>', "\uf000"),
        ('<w:sym w:char="hei"/><w:sym w:char="-5"/><w:sym w:char="110000"/><w:sym/>', ""),
        ("<w:footnoteReference w:id='1'/><w:annotationRef/><w:pgNum/>", ""),
        ("<w:instrText>PAGE</w:instrText><w:delInstrText>PAGE</w:delInstrText>", ""),
        ("<w:drawing><w:r><w:t>boks</w:t></w:r></w:drawing><w:t>a</w:t>", "a"),
        (f"<w:t>Klar </w:t>{EMOJI}", "Klar ✅"),
        (EMOJI.replace(EMOJI[EMOJI.index("<w16se") : EMOJI.index("</mc:Choice")], TICK), "✔"),
        (
            f"<w:ruby><w:rubyPr/><w:rt>{run('おん')}</w:rt><w:rubyBase>{run('音')}</w:rubyBase></w:ruby>",
            "おん音",
        ),
    ],
)
def test_a_run_says_what_stands_for_characters_in_it(content: str, text: str) -> None:
    assert say(element(f"<w:p><w:r>{content}</w:r></w:p>")) == text


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:hyperlink>{}</w:hyperlink>",
        '<w:smartTag w:element="place"><w:smartTagPr/>{}</w:smartTag>',
        "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="TITLE">{}</w:fldSimple>',
        '<w:customXml w:element="x"><w:customXmlPr/>{}</w:customXml>',
        '<w:bdo w:val="rtl">{}</w:bdo>',
        '<w:dir w:val="rtl">{}</w:dir>',
        "<w:hyperlink><w:smartTag><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:smartTag>"
        "</w:hyperlink>",
    ],
)
def test_runs_are_found_in_everything_that_holds_runs(wrapped: str) -> None:
    xml = f"<w:p>{run('Ny ')}{wrapped.format(run('vei'))}{run(' her')}</w:p>"
    assert say(element(xml)) == "Ny vei her"


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        (Changes.ACCEPTED, "Ny lang vei"),
        (Changes.REJECTED, "Ny kort vei"),
        (Changes.SHOWN, "Ny {+lang+}[-kort-] vei"),
    ],
)
@pytest.mark.parametrize(
    ("added", "removed"),
    [
        (ins(run("lang")), deleted("kort")),
        (f"<w:moveTo>{run('lang')}</w:moveTo>", f"<w:moveFrom>{run('kort')}</w:moveFrom>"),
        (
            f"<w:hyperlink>{ins(run('lang'))}</w:hyperlink>",
            f"<w:sdt><w:sdtContent>{deleted('kort')}</w:sdtContent></w:sdt>",
        ),
    ],
)
def test_tracked_changes_are_accepted_rejected_or_shown(
    changes: Changes, text: str, added: str, removed: str
) -> None:
    xml = f"<w:p>{run('Ny ')}{added}{removed}{run(' vei')}</w:p>"
    assert say(element(xml), changes) == text


def test_what_one_inserted_and_another_deleted_is_gone_either_way() -> None:
    paragraph = element(f"<w:p>{ins(deleted('så', author='Ola'))}{run('Nei')}</w:p>")
    assert say(paragraph, Changes.ACCEPTED) == "Nei"
    assert say(paragraph, Changes.REJECTED) == "Nei"
    assert say(paragraph, Changes.SHOWN) == "{+[-så-]+}Nei"


def test_a_field_says_its_result_and_not_its_instruction() -> None:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = "<w:r><w:instrText> PAGEREF b5 </w:instrText></w:r>"
    paragraph = element(f"<w:p>{run('Side ')}{begin}{code}{separate}{run('7')}{end}</w:p>")
    assert say(paragraph) == "Side 7"


def test_comments_and_processing_instructions_say_nothing() -> None:
    paragraph = element(f"<w:p><!-- note -->{run('Ny')}<?pi so?>{run(' vei')}</w:p>")
    assert say(paragraph) == "Ny vei"


def test_the_text_of_a_text_box_is_not_that_of_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('boks')}</w:p></w:txbxContent>"
    paragraph = element(f"<w:p>{run('Utenfor')}<w:r><w:pict>{box}</w:pict></w:r></w:p>")
    assert say(paragraph) == "Utenfor"


def test_runs_in_alternate_content_are_read_once() -> None:
    twice = f"<mc:Choice>{run('en')}</mc:Choice><mc:Fallback>{run('en')}</mc:Fallback>"
    xml = f'<w:p><mc:AlternateContent xmlns:mc="{MC_NS}">{twice}</mc:AlternateContent></w:p>'
    assert say(element(xml)) == "en"


def test_formulas_say_their_letters() -> None:
    squared = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup>"
    formula = f'<m:oMath xmlns:m="{M_NS}">{squared}</m:sSup></m:oMath>'
    assert say(element(f"<w:p>{run('Se ')}{formula}{run('.')}</w:p>")) == "Se x2."
    assert say(element(f"<w:p>{ins(formula)}</w:p>"), Changes.REJECTED) == ""


def test_a_leaf_knows_its_run() -> None:
    paragraph = element(f"<w:p>{run('a')}{run('b')}</w:p>")
    assert [leaf.run for leaf in leaves(paragraph, Changes.ACCEPTED)] == list(paragraph)


@pytest.mark.parametrize(
    ("mark", "accepted", "rejected"),
    [
        ("", False, False),
        ("<w:rPr><w:b/></w:rPr>", False, False),
        ('<w:rPr><w:ins w:id="1"/></w:rPr>', False, True),
        ('<w:rPr><w:del w:id="1"/></w:rPr>', True, False),
        ('<w:rPr><w:ins w:id="1"/><w:del w:id="2"/></w:rPr>', True, True),
        ('<w:rPr><w:moveFrom w:id="1"/></w:rPr>', True, False),
        ('<w:rPr><w:moveTo w:id="1"/></w:rPr>', False, True),
    ],
)
def test_a_paragraph_mark_can_be_removed(mark: str, *, accepted: bool, rejected: bool) -> None:
    paragraph = element(f"<w:p><w:pPr>{mark}</w:pPr></w:p>")
    assert mark_is_gone(paragraph, Changes.ACCEPTED) is accepted
    assert mark_is_gone(paragraph, Changes.REJECTED) is rejected
    assert not mark_is_gone(paragraph, Changes.SHOWN)
