"""A certificate drawn once for all tests, with keys of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.credentials import keys
from bot.drawing import certificate

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
NUMBER = "k7m2n9pq4rstuvwxyz23"


def facts(file: Path, **other: Any) -> dict[str, Any]:
    return {
        "id": NUMBER, "name": "Siti Nur Azizah", "title": "Dasar Koperasi", "course": "dasar-koperasi",
        "description": "Tujuh hari tentang koperasi.", "criteria": "7 pelajaran lulus.", "percent": 92, "lessons": 7,
        "started_on": "2026-11-14", "finished_on": "2026-11-20", "issued_at": NOW.isoformat(),
        "issuer": "Program Koperasi Jawa Timur", "base": "https://kanca.test", "keys": str(file), **other,
    }  # fmt: skip


@dataclass(frozen=True)
class Issued:
    """One certificate's files, and the file of the keys that signed it."""

    file: Path
    pdf: bytes
    png: bytes
    jwt: bytes

    @property
    def keys(self) -> list[keys.Jwk]:
        return keys.read(self.file)


@pytest.fixture(scope="session")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Issued:
    file = tmp_path_factory.mktemp("keys") / "certificate-keys.json"
    keys.kept(file, NOW)
    about = facts(file)
    return Issued(file, certificate.as_pdf(about), certificate.as_png(about), certificate.as_jwt(about))
