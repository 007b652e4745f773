"""`make texts-check`: what somebody who changes a text is told, in words, with the text's name."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tandem.text_check import main

PROJECT = Path(__file__).resolve().parent.parent
Spoil = Callable[[str, str, str], Path]


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """A copy of the institution's folders with one passage of one text replaced; gives the folder of the texts."""
    for folder in ("texts", "policy", "directory", "institution"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)

    def change(name: str, old: str, new: str) -> Path:
        file = tmp_path / "texts" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return tmp_path / "texts"

    return change


def test_the_texts_as_they_stand_are_fine(capsys: pytest.CaptureFixture[str]) -> None:
    code = main([str(PROJECT / "texts")])
    out = capsys.readouterr().out
    assert code == 0, out
    assert out.endswith("0 faults\n")
    assert out.count("the hardest answer is answer-") == 3


PRICE = "Un crédit a un prix : les intérêts, et parfois des frais."


@pytest.mark.parametrize(
    ("new", "said"),
    [
        pytest.param("Le taux est de 12 %.", "a number stands in the text", id="figure"),
        pytest.param("{ $no_such }", "answer-ask-cost: not the same variables", id="variable"),
        pytest.param(
            "Un crédit a un prix, et ce prix dépend de ce que vous empruntez et du temps que vous prenez pour tout "
            "rendre, et aussi de ce que dit un conseiller quand vous le voyez.",
            "make two of it",
            id="sentence",
        ),
        pytest.param(
            "Conformément aux dispositions contractuelles susmentionnées, l’amortissement s’effectue mensuellement. "
            "Les commissions d’engagement complémentaires demeurent intégralement remboursables.",
            "answer-ask-cost: hard to read",
            id="words",
        ),
        pytest.param("Un crédit a un prix. " * 50, "characters, at most 1024", id="length"),
    ],
)
def test_a_text_that_breaks_a_rule_is_named(
    spoil: Spoil, capsys: pytest.CaptureFixture[str], new: str, said: str
) -> None:
    assert main([str(spoil("fr/answers.ftl", PRICE, new))]) == 1
    out = capsys.readouterr().out
    assert any("answer-ask-cost" in line and said in line for line in out.splitlines()), out


def test_a_title_that_no_button_holds(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(
            [
                str(
                    spoil(
                        "nl/titles.ftl", "title-human = Met iemand spreken", "title-human = Met iemand van ons spreken"
                    )
                )
            ]
        )
        == 1
    )
    assert "the choice 'Met iemand van ons spreken' has 26 characters" in capsys.readouterr().out


def test_a_text_that_one_language_lacks(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(spoil("en/cases.ftl", "\ntown-ghent = Ghent", ""))]) == 1
    assert "town-ghent: missing in en" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (f"answer-ask-cost = {PRICE}", "answer-ask-cost { broken", r"fr/answers.ftl:"),
        ("title-start }", "title-strat }", "refers to title-strat"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_its_line(
    spoil: Spoil, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    assert main([str(spoil("fr/answers.ftl", old, new))]) == 1
    assert said in capsys.readouterr().out


def test_a_broken_setting_is_told_too(spoil: Spoil, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoil("en/cases.ftl", "Ghent", "Ghent")
    (folder.parent / "institution" / "settings.yml").write_text("interest: 3\n", encoding="utf-8")
    assert main([str(folder)]) == 1
    assert "institution/settings.yml:1:" in capsys.readouterr().out


def test_without_a_folder_it_says_how_to_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().out
