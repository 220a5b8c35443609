"""The page that vouches for a certificate: valid, revoked or unknown, for people and for programs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import httpx2
import pytest
import pytest_asyncio
from fastapi import FastAPI
from sqlalchemy.orm import Session

from bot.certificates.pages import router
from bot.certificates.papers import Papers
from bot.credentials import keys
from bot.credentials.verifying import verify
from bot.media import Media
from bot.settings import Settings
from services import certificates, mydata
from services.certificates import Certificate
from services.database import Database, open_database
from services.tables import Table
from tests.bot.certificates.conftest import NOW, NUMBER
from tests.services.test_people_on_both import newcomer

T = TypeVar("T")
PAGE = f"/certificates/{NUMBER}"


@dataclass
class Visitor:
    database: Database
    http: httpx2.AsyncClient
    papers: Papers
    person: int

    async def do(self, work: Callable[[Session], T]) -> T:
        return await self.database.run(work)


def _issue(db: Session) -> int:
    Table.metadata.create_all(db.connection())
    person = newcomer(db)
    db.add(
        Certificate(
            id=NUMBER, person_id=person, course="dasar-koperasi", title="Dasar Koperasi", name="Siti <b>Azizah</b>",
            percent=92, lessons=7, started_on=date(2026, 11, 14), finished_on=date(2026, 11, 20), issued_at=NOW,
        )
    )  # fmt: skip
    db.flush()
    return person


@pytest_asyncio.fixture
async def visitor(tmp_path: Path) -> AsyncIterator[Visitor]:
    database, media = open_database(f"sqlite:///{tmp_path / 'db'}"), Media(str(tmp_path / "media"))
    person = await database.run(_issue)
    settings = Settings(data_dir=tmp_path, public_url="https://kanca.test")
    papers = Papers(settings.own_url, settings.programme_name, settings.certificate_keys_file)
    app = FastAPI()
    app.include_router(router(database, settings, media, papers))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="https://kanca.test") as http:
        yield Visitor(database, http, papers, person)
    await media.close()
    await database.close()


async def test_the_page_says_whose_it_is_for_what_and_that_it_is_valid(visitor: Visitor) -> None:
    shown = await visitor.http.get(PAGE)
    assert shown.status_code == 200
    for words in ("Sertifikat ini sah", "Siti &lt;b&gt;Azizah", "Dasar Koperasi", "14 November 2026", "92 dari 100"):
        assert words in shown.text
    assert f'src="{PAGE}.png"' in shown.text
    assert "noindex" in shown.headers["X-Robots-Tag"]
    assert "<script" not in shown.text


async def test_its_files_are_genuine_by_the_keys_published_beside_it(visitor: Visitor) -> None:
    known = (await visitor.http.get("/certificates/keys")).json()["keys"]
    for ending, kind in (("png", "image/png"), ("pdf", "application/pdf"), ("jwt", "text/plain")):
        file = await visitor.http.get(f"{PAGE}.{ending}")
        assert file.headers["content-type"].startswith(kind)
        assert verify(file.content, known).page == f"https://kanca.test{PAGE}"


async def test_a_revoked_one_says_so_and_why_and_stands_in_the_public_list(visitor: Visitor) -> None:
    assert (await visitor.http.get("/certificates/revoked")).json()["revokedCredential"] == []
    await visitor.do(lambda db: certificates.revoke(db, id=NUMBER, reason="Nilai keliru.", now=datetime.now(UTC)))
    shown = await visitor.http.get(PAGE)
    assert "sudah dicabut" in shown.text
    assert "Nilai keliru." in shown.text
    assert "ini sah" not in shown.text
    assert (await visitor.http.get(f"{PAGE}.pdf")).status_code == 410
    listed = (await visitor.http.get("/certificates/revoked")).json()
    assert listed["revokedCredential"] == [{"id": f"https://kanca.test{PAGE}", "revocationReason": "Nilai keliru."}]


@pytest.mark.parametrize("number", ["a" * 20, "x", "%00", "..%2f..%2fetc", NUMBER + ".exe", "é" * 20, "a" * 4000])
async def test_an_unknown_number_is_told_kindly_whatever_it_is(visitor: Visitor, number: str) -> None:
    shown = await visitor.http.get(f"/certificates/{number}")
    assert shown.status_code == 404


async def test_the_certificate_of_somebody_erased_is_unknown(visitor: Visitor) -> None:
    await visitor.do(lambda db: mydata.erase(db, person=visitor.person, now=datetime.now(UTC)))
    shown = await visitor.http.get(PAGE)
    assert shown.status_code == 404
    assert "Azizah" not in shown.text


async def test_the_keys_that_are_published_are_not_secret(visitor: Visitor) -> None:
    shown = await visitor.http.get("/certificates/keys")
    assert [set(key) for key in shown.json()["keys"]] == [{"kty", "crv", "x", "kid", "alg", "use"}]
    assert keys.read(visitor.papers.file)[0]["d"] not in shown.text
