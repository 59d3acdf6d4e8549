"""Writing a file whole or not at all, and never over one that is open elsewhere."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from figures.errors import FiguresError

LOCKS = (".~lock.{}#", "~${}")  # LibreOffice and Excel leave such a file beside a workbook that is open


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary path in the same folder; when the block ends well it takes the place of ``path`` in one step.

    When the block fails, ``path`` is as it was.  Folders are made as needed; a link is followed and stays a link.
    FiguresError says so when the file is open in another program or the folder cannot be written to.
    """
    target = path.resolve()
    refuse_open(target)
    draft = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield draft
        with open(draft, "rb+") as file:
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(draft, target.stat().st_mode & 0o777)
        os.replace(draft, target)
    except PermissionError as error:
        raise FiguresError(
            f"{path}: cannot be written ({error.strerror}); close it if it is open in another program, "
            "or choose a folder you may write to."
        ) from error
    except OSError as error:
        raise FiguresError(f"{path}: cannot be written ({error.strerror or error}); choose another place.") from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()


def refuse_open(path: Path) -> None:
    """FiguresError when an office program has the file open: what it saves later would undo our writing."""
    for lock in LOCKS:
        beside = path.with_name(lock.format(path.name))
        if beside.exists():
            raise FiguresError(
                f"{path.name} is open in another program; close it there and run again "
                f"(or delete {beside.name} beside it if a crash left that behind)."
            )
