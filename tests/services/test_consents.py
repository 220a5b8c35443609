"""Consent: the version of what people agree to follows its text."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from services import consents

LOCALES = Path(__file__).parents[2] / "locales"
AGREED_TO = {
    "greet": ("consent", "consent-in-full", "consent-minor", "consent-minor-in-full"),
    "allow-child": ("allow",),
    "class-permission": ("allow",),
}
VERSIONS = {
    "2026-11": "159b1d8b4fdb11cbe2eae39e506a496079807a2be0196a919a667fa1ad9709b9",
    "2026-11.2": "ce1415e4b19e6b73b187e417fa57a4a1bfc3aa0dbafe6bc43f9761be84a5ca9d",
    "2026-11.3": "8b05f92f29e9e58115c8b8a9d47a576244c680fe341cab31272535e71d464b1e",
}
"""Each version of the notice, and the SHA-256 of its text in all languages. Add a line, never change one."""


def text_of(file: str, language: str, message: str) -> str:
    """A message's own text in a Fluent file, without its attributes."""
    lines = (LOCALES / language / f"{file}.ftl").read_text("utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"{message} ="))
    body = [lines[start]]
    for line in lines[start + 1 :]:
        if (line and not line.startswith((" ", "}"))) or line.strip().startswith("."):
            break
        body.append(line)
    return "\n".join(body).strip()


def notice() -> str:
    parts = [
        text_of(file, language, message)
        for language in ("id", "jv-krama", "jv-ngoko")
        for file, messages in AGREED_TO.items()
        for message in messages
    ]
    assert all("{ $programme }" in part for part in parts)
    return "\n".join(parts)


def test_whoever_changes_what_people_agree_to_gives_it_a_new_version() -> None:
    digest = sha256(notice().encode()).hexdigest()
    assert digest == VERSIONS[consents.NOTICE], (
        f"The notice has changed. Raise services.consents.NOTICE and add its hash here: {digest}"
    )


def test_the_notice_says_purpose_data_rights_and_contact_in_every_language() -> None:
    for language in ("id", "jv-krama", "jv-ngoko"):
        text = text_of("greet", language, "consent")
        for word in ("memakai Kanca untuk", "Yang disimpan:", "Hak Anda:", "{ $contact ->"):
            assert word in text
