"""The command line: `kanca serve` runs everything; the other commands look after what it keeps."""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
import logging
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot import learning, profile_commands
from bot.backend import commands as backend
from bot.certificates import commands as certificates
from bot.channels.whatsapp import commands as whatsapp
from bot.market import commands as market
from bot.once import in_database as _in_database
from bot.settings import Settings, load, unknown
from curriculum import command


def build_parser() -> argparse.ArgumentParser:
    """Every command and what it takes."""
    parser = argparse.ArgumentParser(
        prog="kanca", description="The chat front end of East Java's cooperative programmes."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_running(commands)
    _add_keeping(commands)
    _add_words(commands)
    backend.add_to(commands)
    market.add_to(commands)
    profile_commands.add_to(commands)
    whatsapp.add_to(commands)
    return parser


def _add_running(commands: Any) -> None:
    serve = commands.add_parser("serve", help="run everything in one process; --only splits it")
    serve.add_argument("--only", choices=("web", "worker"), help="web: hears by HTTP; worker: sweeps, ticks and polls")
    serve.set_defaults(run=_serve)

    chat = commands.add_parser("chat", help="talk with Kanca in this terminal")
    chat.add_argument("--person", default="", help="a name of your own, to be several people in turn")
    chat.add_argument("--save", type=Path, metavar="FILE", help="keep what is said as a transcript")
    chat.set_defaults(run=_chat)

    commands.add_parser("migrate", help="bring the tables up to date").set_defaults(run=_migrate)


def _add_keeping(commands: Any) -> None:
    repair = commands.add_parser("repair", help="list the messages on which our code broke, and hear them again")
    repair.add_argument("what", nargs="?", default="list", help="list, all, or the number of one message")
    repair.add_argument("--drop", action="store_true", help="give the message up instead")
    repair.set_defaults(run=_repair)

    letters = commands.add_parser("outbox", help="messages that could not be delivered")
    letters.add_argument("what", choices=("failed", "resend"))
    letters.add_argument("row", nargs="?", default="all", help="the number of one message (default: all)")
    letters.set_defaults(run=_outbox)

    cooperatives = commands.add_parser("cooperatives", help="bring in cooperatives and pesantren")
    cooperatives.add_argument("what", choices=("import",))
    cooperatives.add_argument("file", type=Path, help="CSV with the columns id, name, kind, regency, address")
    cooperatives.set_defaults(run=_cooperatives)

    invite = commands.add_parser("invite", help="make an invitation code for an officer, curator or teacher")
    invite.add_argument("role", choices=("officer", "curator", "teacher"))
    invite.add_argument("--cooperative", required=True, metavar="ID", help="its id in the imported list")
    invite.set_defaults(run=_invite)

    proof = commands.add_parser("proof", help="what the code proves that somebody got who had their data erased")
    proof.add_argument("code")
    proof.set_defaults(run=_proof)


def _add_words(commands: Any) -> None:
    words = commands.add_parser("words", help="print all sentences beside their Indonesian original")
    words.add_argument("--review", metavar="LANGUAGE", required=True, choices=("id", "jv-krama", "jv-ngoko"))
    words.set_defaults(run=_words)

    phrases = commands.add_parser("phrases", help="phrases nobody understood, to label: times, phrase, best guess")
    phrases.add_argument("--forget", metavar="PHRASE", help="forget one that has been labelled")
    phrases.set_defaults(run=_phrases)

    read = commands.add_parser("read", help="read lines from standard input as values, to measure the readers")
    read.add_argument("--kind", required=True, help="money, number, qty, time, date, phone, yesno, place, product, …")
    read.set_defaults(run=_read)

    certificates.add_to(commands)
    learning.add_to(commands)

    lessons = commands.add_parser("curriculum", help="check, import and preview lessons, for their authors")
    command.add_to(lessons)
    lessons.set_defaults(run=_curriculum)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; its exit code."""
    args = build_parser().parse_args(argv)
    try:
        settings = load()
    except ValueError as error:
        print(f"kanca: {error}", file=sys.stderr)
        return 2
    for name in unknown():
        print(f"kanca: {name} is no setting of ours (docs/reference/settings.md).", file=sys.stderr)
    try:
        return int(args.run(args, settings) or 0)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `kanca words … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


# --- running --------------------------------------------------------------------------------------------------------


def _serve(args: argparse.Namespace, settings: Settings) -> int:
    from bot.serving import serve

    return serve(settings, web=args.only != "worker", worker=args.only != "web")


def _chat(args: argparse.Namespace, settings: Settings) -> int:
    from bot.chat import chat

    logging.disable(logging.WARNING)  # a talk is no place for a log
    return chat(settings, person=args.person, save=args.save)


def _migrate(args: argparse.Namespace, settings: Settings) -> int:
    from bot.migrate import migrate

    asyncio.run(migrate(settings.database))
    print("The tables are up to date.")
    return 0


# --- looking after what is kept -----------------------------------------------------------------------------------


def _repair(args: argparse.Namespace, settings: Settings) -> int:
    from services import inbox

    if args.what == "list":
        rows = _in_database(settings, inbox.broken)
        for row, error in rows:
            when = datetime.fromtimestamp(row.at, UTC).isoformat(timespec="seconds")
            print(f"{row.id}  {when}  {row.channel}  person {row.person}  {error}")
        print(f"{len(rows)} broken. Hear them again with: kanca repair all" if rows else "Nothing is broken.")
        return 0
    change = inbox.drop if args.drop else inbox.repair
    wanted = None if args.what == "all" else _number(args.what)

    def work(db: Any) -> int:
        ids = [row.id for row, _ in inbox.broken(db, limit=10_000)] if wanted is None else [wanted]
        return sum(change(db, row=row) for row in ids)

    done = _in_database(settings, work)
    print(f"{done} {'dropped' if args.drop else 'will be heard again within a second, if the worker runs'}.")
    return 0 if done or wanted is None else 1


def _outbox(args: argparse.Namespace, settings: Settings) -> int:
    from services import outbox

    if args.what == "failed":
        rows = _in_database(settings, outbox.failed)
        for row in rows:
            print(f"{row.id}  {row.state}  {row.channel}  person {row.person}  {row.error}")
        print(
            f"{len(rows)} not delivered. Send them again with: kanca outbox resend"
            if rows
            else "Everything was delivered."
        )
        return 0
    which: Any = "all" if args.row == "all" else _number(args.row)
    now = datetime.now(UTC).timestamp()
    done = _in_database(settings, lambda db: outbox.resend(db, row=which, now=now))
    print(f"{done} will be sent again.")
    return 0 if done or which == "all" else 1


def _cooperatives(args: argparse.Namespace, settings: Settings) -> int:
    from services import cooperatives

    try:
        with args.file.open(newline="", encoding="utf-8-sig") as file:
            done = _in_database(settings, lambda db: cooperatives.import_rows(db, rows=csv.DictReader(file)))
    except (OSError, UnicodeDecodeError, cooperatives.BadRows) as error:
        print(f"Nothing was imported. {error}", file=sys.stderr)
        return 1
    print(f"{done.added} new, {done.changed} changed, {done.same} as they were.")
    return 0


def _invite(args: argparse.Namespace, settings: Settings) -> int:
    from services import roles

    now = datetime.now(UTC)
    code = _in_database(
        settings, lambda db: roles.invite_to(db, role=roles.Role(args.role), code=args.cooperative, now=now)
    )
    if not code:
        print(f"No cooperative or pesantren has the id {args.cooperative}. Import the list first.", file=sys.stderr)
        return 1
    print(f"{code}\nGood for one person. They type it to Kanca; it is shown only here and only now.")
    return 0


def _proof(args: argparse.Namespace, settings: Settings) -> int:
    from services import mydata

    found = _in_database(settings, lambda db: mydata.proof(db, code=args.code))
    if found is None:
        print("No erasure has this code.", file=sys.stderr)
        return 1
    print(json.dumps(found, indent=1))
    return 0


def _words(args: argparse.Namespace, settings: Settings) -> int:
    import locales

    print(locales.review(args.review))
    return 0


def _phrases(args: argparse.Namespace, settings: Settings) -> int:
    from services import phrases

    if args.forget:
        done = _in_database(settings, lambda db: phrases.forget(db, text=args.forget))
        print(f"{done} forgotten.")
        return 0 if done else 1
    for one in _in_database(settings, phrases.listed):
        print(one.times, one.text, one.guess, sep="\t")
    return 0


def _read(args: argparse.Namespace, settings: Settings) -> int:
    from bot.reading import READERS, read_lines

    if args.kind not in READERS:
        print(f"There is no kind {args.kind!r}; there are {', '.join(READERS)}.", file=sys.stderr)
        return 2
    for row in read_lines(args.kind, sys.stdin):
        sys.stdout.write(row + "\n")
    return 0


def _curriculum(args: argparse.Namespace, settings: Settings) -> int:
    return command.run(args)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise SystemExit(f"{text!r} is no number of a message.")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
