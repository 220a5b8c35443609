"""Where the files of bot/media.py lie: a folder, or a bucket that is not waited for longer than people wait."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from obstore.store import LocalStore, ObjectStore, from_url

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig

PROBE: Final = "written-at-start"
"""An empty file; whether it can be written tells whether a picture can."""

CLIENT: Final[ClientConfig] = {
    "connect_timeout": timedelta(seconds=5),
    "timeout": timedelta(seconds=15),
    "allow_http": True,  # where AWS_ENDPOINT_URL says so; Amazon's own is always https
}
AGAIN: Final[RetryConfig] = {"max_retries": 3, "retry_timeout": timedelta(seconds=10)}
"""Without these limits obstore tries for three minutes, and the page says nothing meanwhile."""


def open_store(url: str) -> ObjectStore:
    """The store behind a folder's name, `s3://bucket/prefix` or `memory:///`; nobody is asked yet."""
    if "://" in url:
        remote = not url.startswith("memory:")
        return from_url(url, client_options=CLIENT, retry_config=AGAIN) if remote else from_url(url)
    folder = Path(url)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return LocalStore(folder)


def to_disk(folder: Path, path: str) -> None:
    """A power cut takes nothing that was kept: the file, and every folder that may be new, is written out."""
    file = folder / path
    for each in (file, *(parent for parent in file.parents if parent == folder or folder in parent.parents)):
        handle = os.open(each, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
