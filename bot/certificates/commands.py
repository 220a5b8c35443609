"""`kanca verify FILE` for everybody; `kanca certificates keys|rotate|revoke` for whoever issues them."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.credentials import keys
from bot.credentials.credential import NotGenuine
from bot.credentials.verifying import WHY, verify
from bot.once import in_database
from bot.settings import Settings


def add_to(commands: Any) -> None:
    """Put these commands among all others."""
    check = commands.add_parser("verify", help="whether a certificate (PDF, PNG or JWT) is genuine; needs no network")
    check.add_argument("file", type=Path)
    check.add_argument(
        "--keys", type=Path, metavar="FILE", help="the issuer's keys, fetched once from /certificates/keys"
    )
    check.set_defaults(run=_verify)

    issued = commands.add_parser("certificates", help="the keys that sign certificates; revoke one")
    verbs = issued.add_subparsers(dest="what", required=True, metavar="VERB")
    verbs.add_parser("keys", help="print the published keys").set_defaults(run=_keys)
    verbs.add_parser("rotate", help="let a new key sign from now on; older ones stay valid").set_defaults(run=_rotate)
    revoke = verbs.add_parser("revoke", help="declare that a certificate holds no longer")
    revoke.add_argument("id")
    revoke.add_argument("--reason", required=True, help="shown on its page, in Indonesian")
    revoke.set_defaults(run=_revoke)


def _verify(args: argparse.Namespace, settings: Settings) -> int:
    try:
        known = keys.read(args.keys or settings.certificate_keys_file)
        found = verify(args.file.read_bytes(), known)
    except NotGenuine as no:
        print(f"NOT GENUINE: {WHY[no.name]}.")
        return 1
    except (keys.NoKeys, OSError) as error:
        print(f"kanca: {error}", file=sys.stderr)
        return 2
    print(f"Genuine: {found.name}, {found.course}, issued {found.issued_at[:10]} by {found.issuer}.")
    print(f"Whether it was revoked since, its page tells: {found.page}")
    return 0


def _keys(args: argparse.Namespace, settings: Settings) -> int:
    print(json.dumps(keys.published(keys.kept(settings.certificate_keys_file, datetime.now(UTC))), indent=1))
    return 0


def _rotate(args: argparse.Namespace, settings: Settings) -> int:
    print(f"From now on this key signs: {keys.rotate(settings.certificate_keys_file, datetime.now(UTC))}")
    return 0


def _revoke(args: argparse.Namespace, settings: Settings) -> int:
    from services import certificates

    now = datetime.now(UTC)
    if not in_database(settings, lambda db: certificates.revoke(db, id=args.id, reason=args.reason, now=now)):
        print("There is no such certificate, or it was revoked before.", file=sys.stderr)
        return 1
    print("Revoked. Its page says so from now on.")
    return 0
