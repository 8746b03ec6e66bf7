"""The recovery key: the key of an encrypted shop in a form that a person can write down and type again.

Thirteen groups of five signs, of the alphabet of Crockford's Base32 (no I, L, O and U). Four signs of a group
carry 20 bits, the fifth proves them and the group's place, so that a wrong group can be named. The 4 bits the
256 of the key leave free prove the whole.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from seller_desktop.domain.errors import Refused

GROUPS: Final = 13
SIGNS: Final = 5
"""Of a group, its proof counted."""
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES: Final = {sign: value for value, sign in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_BITS: Final = 5
_FREE_BITS: Final = 4
_FIELD: Final = 0b100101
"""x^5 + x^2 + 1: the field of 32 elements the proofs are reckoned in."""
_APART: Final = re.compile(r"[\s\-‐-―_.,:;/|]+")
"""What people put between groups."""


def recovery_key(key: str) -> tuple[str, ...]:
    """The groups of a key (64 hexadecimal digits)."""
    number = int(key, 16) << _FREE_BITS | _whole(key)
    data = [number >> _BITS * place & 31 for place in reversed(range(GROUPS * (SIGNS - 1)))]
    groups = []
    for group in range(GROUPS):
        values = data[group * (SIGNS - 1) : (group + 1) * (SIGNS - 1)]
        groups.append("".join(_ALPHABET[value] for value in (*values, _proof(values, group))))
    return tuple(groups)


def written(key: str) -> str:
    """The groups in one line, as they are typed and saved."""
    return "-".join(recovery_key(key))


def key_of(text: str) -> str:
    """The key a person typed: capital or small letters, anything between the groups or nothing.

    Raises Refused: `recovery_key_sign` (a sign that no recovery key has: `sign`, `group`),
    `recovery_key_group` (the first group that is not right: `group`, from 1), `recovery_key_length`
    (`found` signs of `wanted`), `recovery_key_wrong` (each group may be right, but not all of them together).
    """
    number = 0
    for place, signs in enumerate(_groups(text)):
        values = _read(signs, place)
        if not _is_right(values, place):
            raise Refused("recovery_key_group", group=place + 1)
        for value in values[:-1]:
            number = number << _BITS | value
    key = f"{number >> _FREE_BITS:064x}"
    if _whole(key) != number & (1 << _FREE_BITS) - 1:
        raise Refused("recovery_key_wrong")
    return key


def is_group(key: str, place: int, typed: str) -> bool:
    """Whether a person typed the group at a place (from 0) of a key."""
    signs = _APART.sub("", typed.strip()).upper()
    return [_VALUES.get(sign) for sign in signs] == [_VALUES[sign] for sign in recovery_key(key)[place]]


def _groups(text: str) -> list[str]:
    """Thirteen groups, of which each may be wrong."""
    parts = [part for part in _APART.split(text.upper()) if part]
    if len(parts) == GROUPS:
        return parts  # a sign too few or too many is in one of them alone
    signs = "".join(parts)
    groups = [signs[start : start + SIGNS] for start in range(0, len(signs), SIGNS)]
    if len(signs) != GROUPS * SIGNS:
        for place, group in enumerate(groups[:GROUPS]):
            if len(group) == SIGNS and not _is_right(_read(group, place), place):
                raise Refused("recovery_key_group", group=place + 1)
        raise Refused("recovery_key_length", found=len(signs), wanted=GROUPS * SIGNS)
    return groups


def _read(signs: str, place: int) -> list[int]:
    for sign in signs:
        if sign not in _VALUES:
            raise Refused("recovery_key_sign", sign=sign, group=place + 1)
    return [_VALUES[sign] for sign in signs]


def _is_right(values: list[int], place: int) -> bool:
    return len(values) == SIGNS and _proof(values[:-1], place) == values[-1]


def _proof(values: list[int], place: int) -> int:
    """A wrong sign, two exchanged signs, and a group in another's place each give another proof; no group
    is all zeros.
    """
    proof = 0
    for value in values:
        proof = _doubled(proof ^ value)
    return proof ^ place + 1


def _doubled(value: int) -> int:
    return value << 1 ^ (_FIELD if value & 16 else 0)


def _whole(key: str) -> int:
    return hashlib.sha256(b"seller-desktop recovery key " + bytes.fromhex(key)).digest()[0] >> 4
