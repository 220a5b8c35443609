"""A certificate is believed as it was issued, by us and by others, and by nobody once anything in it has changed."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import jwt
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from bot.__main__ import main
from bot.credentials import baking, keys
from bot.credentials.credential import NotGenuine
from bot.credentials.verifying import verify
from bot.drawing import certificate
from tests.bot.certificates.conftest import NOW, NUMBER, Issued, facts

PAGE = f"https://kanca.test/certificates/{NUMBER}"


def refused(data: bytes, known: list[keys.Jwk]) -> str:
    with pytest.raises(NotGenuine) as why:
        verify(data, known)
    return why.value.name


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def test_picture_pdf_and_credential_are_genuine_by_the_published_keys_alone(issued: Issued) -> None:
    known = keys.published(issued.keys)["keys"]
    assert all("d" not in key for key in known)
    for file in (issued.png, issued.pdf, issued.jwt):
        found = verify(file, known)
        assert (found.name, found.course, found.page) == ("Siti Nur Azizah", "Dasar Koperasi", PAGE)


def test_another_library_verifies_the_credential(issued: Issued) -> None:
    known = jwt.PyJWKSet.from_dict(keys.published(issued.keys))
    token = issued.jwt.decode()
    kid = jwt.get_unverified_header(token)["kid"]
    claims = jwt.decode(token, known[kid.rpartition("#")[2]], algorithms=["EdDSA"])
    assert claims["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert claims["credentialSubject"]["achievement"]["name"] == "Dasar Koperasi"
    assert claims["iss"] == claims["issuer"]["id"]
    assert claims["jti"] == claims["id"] == PAGE
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(token[:-8] + "AAAAAAAA", known[kid.rpartition("#")[2]], algorithms=["EdDSA"])


def test_no_phone_number_and_nothing_but_the_name_stands_in_the_public_file(issued: Issued) -> None:
    token, _ = baking.unbaked(issued.png)
    claims = jwt.decode(token, options={"verify_signature": False})
    assert claims["credentialSubject"]["identifier"] == [
        {"type": "IdentityObject", "identityType": "name", "hashed": False, "identityHash": "Siti Nur Azizah"}
    ]
    assert "+62" not in json.dumps(claims)


def test_a_picture_with_one_pixel_changed_is_refused(issued: Issued) -> None:
    picture = Image.open(io.BytesIO(issued.png))
    picture.putpixel((800, 400), (1, 2, 3))
    out = io.BytesIO()
    picture.save(out, "PNG")
    assert refused(out.getvalue(), issued.keys) == "not-a-credential"
    token, _ = baking.unbaked(issued.png)
    doctored = baking.bake(out.getvalue(), lambda digest, media_type: token)  # the genuine credential put back in
    assert refused(doctored, issued.keys) == "other-file"


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.999])
def test_one_flipped_bit_anywhere_is_refused(issued: Issued, share: float) -> None:
    for file in (issued.png, issued.pdf, issued.jwt):
        assert refused(flipped(file, int(len(file) * share)), issued.keys)


def test_what_is_hung_on_behind_is_refused(issued: Issued) -> None:
    for file in (issued.png, issued.pdf):
        assert refused(file + b"\n% one more page\n", issued.keys) == "other-file"


def test_a_pdf_with_another_persons_credential_is_refused(issued: Issued) -> None:
    other = certificate.as_pdf(facts(issued.file, name="Orang Lain"))
    held = baking._HELD.findall
    swapped = issued.pdf.replace(held(issued.pdf)[0], held(other)[0])
    assert verify(other, issued.keys).name == "Orang Lain"
    assert refused(swapped, issued.keys) == "other-file"


@pytest.mark.parametrize("data", [b"", b"halo", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", b"a.b.c", b"\xff" * 99])
def test_what_never_was_a_certificate_is_refused_in_words(issued: Issued, data: bytes) -> None:
    assert refused(data, issued.keys) == "not-a-credential"


def test_old_certificates_stay_valid_when_another_key_signs(issued: Issued, tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    shutil.copy(issued.file, file)
    fresh = keys.rotate(file, NOW)
    assert verify(issued.png, keys.read(file)).name == "Siti Nur Azizah"
    after = certificate.as_jwt(facts(file))
    assert verify(after, keys.read(file)).name == "Siti Nur Azizah"
    assert jwt.get_unverified_header(after.decode())["kid"].endswith(fresh)
    assert refused(after, issued.keys) == "unknown-key"


def test_the_first_of_several_processes_makes_the_key_and_only_we_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "new" / "keys.json"
    first = keys.kept(file, NOW)
    assert keys.kept(file, NOW) == first
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["keys.json"]


def test_the_code_on_it_leads_to_its_page_and_the_text_can_be_read_out(issued: Issued) -> None:
    assert [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(issued.png)))] == [PAGE]
    text = pypdfium2.PdfDocument(issued.pdf)[0].get_textpage().get_text_range()
    for words in ("Siti Nur Azizah", "Dasar Koperasi", "14 November 2026", NUMBER, keys.thumbprint(issued.keys[-1])):
        assert words in text


def test_the_day_of_issue_is_west_javas(issued: Issued) -> None:
    past_midnight = facts(issued.file, issued_at="2026-11-20T18:05:00+00:00")
    text = pypdfium2.PdfDocument(certificate.as_pdf(past_midnight))[0].get_textpage().get_text_range()
    assert "Terbit 21 November 2026" in text


def test_a_long_name_with_diacritics_stays_on_the_page(issued: Issued) -> None:
    name = "Raden Ajeng Siti Nur Ażizah Kusumaningrum Hadiningrat, S.Pd."
    text = pypdfium2.PdfDocument(certificate.as_pdf(facts(issued.file, name=name)))[0].get_textpage().get_text_range()
    assert name in text.replace("\r\n", " ")


def test_the_command_tells_genuine_from_doctored(
    issued: Issued, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published, file = tmp_path / "published.json", tmp_path / "sertifikat.pdf"
    published.write_text(json.dumps(keys.published(issued.keys)))
    file.write_bytes(issued.pdf)
    assert main(["verify", str(file), "--keys", str(published)]) == 0
    assert "Genuine: Siti Nur Azizah, Dasar Koperasi" in capsys.readouterr().out
    file.write_bytes(flipped(issued.pdf, 5000))
    assert main(["verify", str(file), "--keys", str(published)]) == 1
    assert "NOT GENUINE" in capsys.readouterr().out
    assert main(["verify", str(tmp_path / "none"), "--keys", str(published)]) == 2
