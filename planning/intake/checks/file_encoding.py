"""112: the file declares another encoding than UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault

_DECLARED: Final = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_HEAD_BYTES: Final = 512


def run(case: Case) -> Iterator[Fault]:
    """At most one fault; without a declaration XML is UTF-8."""
    if not case.markup:
        return
    with case.content.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    found = _DECLARED.search(head)
    encoding = found.group(1).decode() if found else "UTF-8"
    if head.startswith(_WIDE):
        encoding = "UTF-16"
    if encoding.upper() not in ("UTF-8", "UTF8", "US-ASCII"):
        yield Fault(line=1, facts={"value": encoding})


CHECK: Final = Check(112, "file.encoding", "XML 1.0, 4.3.3", run)
