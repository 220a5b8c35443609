"""A certificate's papers: what is drawn on them, for the chat and for the page alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from bot.credentials import keys
from bot.documents import Maker
from bot.drawing import certificate as drawn
from dialogue.messages import Json
from services import certificates, lessons
from services.certificates import Certificate


@dataclass(frozen=True)
class Papers:
    """`base` is how our pages are reached, without a slash at its end; `file` holds the keys."""

    base: str
    issuer: str
    file: Path

    def makers(self) -> dict[str, Maker]:
        """What a conversation may name: the certificate as a PDF to keep, and as a picture to look at."""
        return {
            "certificate": Maker(self._own, drawn.as_pdf, "application/pdf"),
            "certificate-picture": Maker(self._own, drawn.as_png, "image/png"),
        }

    def keys(self) -> list[keys.Jwk]:
        """The keys of this service; the first one is made on the first run. Raises keys.NoKeys."""
        return keys.kept(self.file, datetime.now(UTC))

    def profile(self) -> dict[str, Any]:
        """Who issues them, as Open Badges has it."""
        about = {"id": f"{self.base}/certificates/issuer", "type": ["Profile"], "name": self.issuer}
        return {**about, "url": self.base, "publicKey": f"{self.base}/certificates/keys"}

    def revocations(self, gone: Iterable[Certificate]) -> dict[str, Any]:
        """Those that hold no longer: a revocation list of 1EdTech."""
        listed = [{"id": f"{self.base}/certificates/{one.id}", "revocationReason": one.reason} for one in gone]
        about = {"id": f"{self.base}/certificates/revoked", "issuer": f"{self.base}/certificates/issuer"}
        return {**about, "revokedCredential": listed}

    def facts(self, certificate: Certificate) -> dict[str, Any]:
        """What bot/drawing/certificate.py takes. The keys themselves stay in their file."""
        self.keys()
        course = lessons.COURSES.get(certificate.course)
        return {
            "id": certificate.id, "name": certificate.name, "title": certificate.title, "course": certificate.course,
            "description": course.summaries["id"] if course else certificate.title,
            "criteria": f"{certificate.lessons} pelajaran diselesaikan, kuisnya lulus.",
            "percent": certificate.percent, "lessons": certificate.lessons,
            "started_on": certificate.started_on.isoformat(), "finished_on": certificate.finished_on.isoformat(),
            "issued_at": certificate.issued_at.astimezone(UTC).isoformat(timespec="seconds"),
            "issuer": self.issuer, "base": self.base, "keys": str(self.file.absolute()),
        }  # fmt: skip

    def _own(self, db: Session, person: int, args: Mapping[str, Json]) -> Json:
        found = certificates.find(db, id=args["id"])
        return self.facts(found) if found and found.person_id == person else None
