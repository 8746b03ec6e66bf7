"""The recovery key: written down, typed again, and told where it was typed wrong."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.errors import Refused
from seller_desktop.domain.recovery_key import GROUPS, is_group, key_of, recovery_key, written

KEY = "00112233445566778899aabbccddeeff" * 2
keys = st.binary(min_size=32, max_size=32).map(bytes.hex)


@given(keys)
def test_a_key_comes_back_from_what_was_written_down(key: str) -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){12}", written(key))
    assert key_of(written(key)) == key


@pytest.mark.parametrize(
    "typed",
    [
        written(KEY).lower(),
        written(KEY).replace("-", " "),
        written(KEY).replace("-", ""),
        written(KEY).replace("-", "\n", 6),
        f"  {written(KEY)}\n".replace("0", "o").replace("1", "l"),
        written(KEY).replace("-", "–"),
    ],
)
def test_it_may_be_typed_in_any_dress(typed: str) -> None:
    assert key_of(typed) == KEY


@given(keys, st.data())
def test_any_wrong_sign_is_told_by_its_group(key: str, data: st.DataObject) -> None:
    groups = list(recovery_key(key))
    place = data.draw(st.integers(0, GROUPS - 1))
    sign = data.draw(st.integers(0, 4))
    other = data.draw(
        st.sampled_from(sorted(set("0123456789ABCDEFGHJKMNPQRSTVWXYZ") - {groups[place][sign]}))
    )
    groups[place] = groups[place][:sign] + other + groups[place][sign + 1 :]
    for typed in ("-".join(groups), "".join(groups)):
        assert refusal(typed) == ("recovery_key_group", {"group": place + 1})


@given(keys, st.data())
def test_two_exchanged_signs_are_told_by_their_group(key: str, data: st.DataObject) -> None:
    groups = list(recovery_key(key))
    place = data.draw(st.integers(0, GROUPS - 1))
    first, second = sorted(data.draw(st.sets(st.integers(0, 4), min_size=2, max_size=2)))
    signs = list(groups[place])
    signs[first], signs[second] = signs[second], signs[first]
    if signs == list(groups[place]):
        return
    groups[place] = "".join(signs)
    assert refusal("-".join(groups)) == ("recovery_key_group", {"group": place + 1})


def test_exchanged_groups_are_told() -> None:
    groups = list(recovery_key(KEY))
    groups[2], groups[7] = groups[7], groups[2]
    assert refusal("-".join(groups)) == ("recovery_key_group", {"group": 3})


def test_a_sign_left_out_is_told_by_its_group() -> None:
    groups = list(recovery_key(KEY))
    groups[4] = groups[4][1:]
    assert refusal("-".join(groups)) == ("recovery_key_group", {"group": 5})


def test_a_group_left_out_or_the_end_missing_is_told() -> None:
    groups = recovery_key(KEY)
    assert refusal("-".join((*groups[:3], *groups[4:]))) == ("recovery_key_group", {"group": 4})
    assert refusal("-".join(groups[:11])) == ("recovery_key_length", {"found": 55, "wanted": 65})
    assert refusal("") == ("recovery_key_length", {"found": 0, "wanted": 65})


def test_a_sign_no_recovery_key_has_is_told() -> None:
    groups = list(recovery_key(KEY))
    groups[1] = "U" + groups[1][1:]
    assert refusal("-".join(groups)) == ("recovery_key_sign", {"sign": "U", "group": 2})


def test_groups_of_two_keys_are_not_taken_for_one() -> None:
    # Each group proves itself, so only the proof of the whole can tell; four bits of it tell 15 of 16.
    others = (f"{number:064x}" for number in range(40))
    mixed = ["-".join((*recovery_key(KEY)[:12], recovery_key(other)[12])) for other in others]
    told = [refusal(one) for one in mixed if one != written(KEY)]
    assert told.count(("recovery_key_wrong", {})) > len(told) / 2


def test_one_group_is_asked_for() -> None:
    group = recovery_key(KEY)[6]
    assert is_group(KEY, 6, f" {group.lower()} ")
    assert not is_group(KEY, 5, group)
    assert not is_group(KEY, 6, group[:4])
    assert not is_group(KEY, 6, "?????")


def refusal(typed: str) -> tuple[str, dict[str, str | int]] | None:
    try:
        key_of(typed)
    except Refused as refused:
        return refused.code, refused.facts
    return None
