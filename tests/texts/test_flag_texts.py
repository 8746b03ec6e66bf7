from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.flags import Flag
from seller_desktop.texts import language
from seller_desktop.texts.flags import flag_words, flags_sentence, stored_flags

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_a_flag_without_a_name_is_called_by_its_colour() -> None:
    words = flag_words({Flag.TEAL: "Hadiah"})
    assert words.names[Flag.TEAL] == "Hadiah"
    assert words.names[Flag.RED] == "Red"
    assert (words.letters[Flag.TEAL], words.letters[Flag.RED]) == ("H", "R")


@given(st.dictionaries(st.sampled_from(Flag), st.text(max_size=24)))
def test_no_two_flags_bear_one_letter(own: dict[Flag, str]) -> None:
    letters = flag_words(own).letters
    assert set(letters) == set(Flag)
    assert len(set(letters.values())) == len(Flag)
    assert all(len(letter) == 1 for letter in letters.values())


def test_flags_with_names_choose_their_letters_first() -> None:
    words = flag_words({Flag.GREY: "Retur", Flag.BLUE: "Ragu", Flag.PURPLE: "r!"})
    assert (words.letters[Flag.BLUE], words.letters[Flag.PURPLE], words.letters[Flag.GREY]) == ("R", "7", "E")
    assert words.letters[Flag.RED] == "D"


@pytest.mark.usefixtures("qapp")
def test_in_indonesian_every_colour_has_its_own_initial(qapp: QApplication) -> None:
    language.install(qapp, "id")
    words = flag_words({})
    if words.names[Flag.RED] != "Red":  # translated
        assert all(words.names[flag].startswith(words.letters[flag]) for flag in Flag)


def test_the_flags_of_an_order_as_a_sentence() -> None:
    words = flag_words({Flag.BLUE: "Tanya dulu"})
    assert flags_sentence(0, words) == ""
    assert flags_sentence(0b100001, words) == "flags: Red, Tanya dulu"


def test_history_is_told_in_the_words_for_flags() -> None:
    words = flag_words({})
    assert stored_flags("0,4", words) == "Red, Teal"
    assert stored_flags("", words) == ""
    assert stored_flags("0,99,x", words) == "Red"
