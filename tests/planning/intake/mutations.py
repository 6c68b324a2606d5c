"""Files damaged at random, each damage told by its number, so that it can be had again."""

from __future__ import annotations

import random
import re
from typing import Final

_TAG: Final = re.compile(rb"<[^<>]+>")
_NUMBER: Final = re.compile(rb"-?\d+\.?\d*")
_ABSURD: Final = (
    b"1e308", b"-1e999", b"NaN", b"inf", b"0", b"-1", b"", b"x", b"1,5", b"9" * 400,
    b"4294967295", b"2147483647", b"\xff\xfe", b"\0", b"null", b"[]", b"{}", b"\xc2\xb2",
)  # fmt: skip
_BYTES: Final = (
    b"\0\0\0\0",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\0\0\xf0\x7f",
    b"\1\7\0\0",
)


def damaged(content: bytes, number: int) -> bytes:
    """``content`` with one to four damages, the same for the same number."""
    chance = random.Random(number)
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(_DAMAGES)(content, chance) or content
    return content


def _flipped(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _overwritten(content: bytes, chance: random.Random) -> bytes:
    """Four bytes, as likely in the head, where sizes stand, as anywhere."""
    lie = chance.choice(_BYTES)
    at = chance.randrange(min(len(content), chance.choice((512, len(content)))))
    return content[:at] + lie + content[at + len(lie) :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(1, len(content) + 1)]


def _without(content: bytes, chance: random.Random) -> bytes:
    begin, end = sorted(chance.randrange(len(content)) for _ in range(2))
    return content[:begin] + content[min(end, begin + 500) :]


def _repeated(content: bytes, chance: random.Random) -> bytes:
    begin, end = sorted(chance.randrange(len(content)) for _ in range(2))
    return content[:end] + content[begin:end] * chance.randint(1, 3) + content[end:]


def _tag_changed(content: bytes, chance: random.Random) -> bytes:
    """A tag left out, doubled, or put in the place of another."""
    tags = list(_TAG.finditer(content))
    if not tags:
        return content
    one, other = chance.choice(tags), chance.choice(tags)
    instead = chance.choice((b"", one.group() * 2, other.group()))
    return content[: one.start()] + instead + content[one.end() :]


def _number_changed(content: bytes, chance: random.Random) -> bytes:
    numbers = list(_NUMBER.finditer(content))
    if not numbers:
        return content
    for one in sorted(chance.choices(numbers, k=chance.randint(1, 5)), key=lambda m: -m.start()):
        content = content[: one.start()] + chance.choice(_ABSURD) + content[one.end() :]
    return content


_DAMAGES: Final = (
    _flipped,
    _overwritten,
    _cut,
    _without,
    _repeated,
    _tag_changed,
    _number_changed,
)
