"""`python -m docs` (`make docs`): write the pages that come from the code. A test proves that they are up to date."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from docs import commands, contract, runs, settings

ROOT: Final = Path(__file__).parent.parent
PAGES: Final[Mapping[str, Callable[[], str]]] = {
    ".env.example": settings.example,
    "docs/reference/settings.md": settings.page,
    "docs/reference/commands.md": commands.page,
    "docs/reference/openapi.json": contract.openapi,
    "docs/pictures/runs.svg": runs.picture,
}


def main() -> int:
    for path, make in PAGES.items():
        (ROOT / path).write_text(make(), encoding="utf-8")
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
