"""`kanca curriculum check | import | preview`: what authors of lessons type."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from curriculum import checking, gift, playing, writing
from curriculum.courses import FOLDER, read_course
from curriculum.lessons import LANGUAGES, BadCourse, Course, Fault


def add_to(parser: argparse.ArgumentParser) -> None:
    """Give a parser the commands for authors; each sets `author`, which `run` calls."""
    commands = parser.add_subparsers(dest="what", required=True, help="each has --help")

    check = commands.add_parser("check", help="say what is wrong with the courses, with file and line")
    check.add_argument("course", nargs="*", type=Path, help="a course's folder or id (default: all)")
    check.set_defaults(author=_check)

    bring = commands.add_parser("import", help="turn Moodle's GIFT text into a lesson to be edited")
    bring.add_argument("file", type=Path)
    bring.add_argument("--output", type=Path, metavar="FILE", help="write it there (default: print it)")
    bring.set_defaults(author=_import)

    preview = commands.add_parser("preview", help="play a lesson in this terminal")
    preview.add_argument("course", type=Path, help="a course's folder or id")
    preview.add_argument("day", type=int)
    preview.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    preview.set_defaults(author=_preview)


def run(args: argparse.Namespace) -> int:
    """Do what was typed; the exit code."""
    return int(args.author(args))


def _check(args: argparse.Namespace) -> int:
    folders = [_folder(one) for one in args.course] or sorted(file.parent for file in FOLDER.glob("*/course.toml"))
    found: list[Fault] = []
    for folder in folders:
        try:
            found += checking.findings(read_course(folder), date.today())  # noqa: DTZ011 - the author's own day
        except BadCourse as bad:
            found += bad.faults
    _print(found)
    wrong = sum(not fault.warning for fault in found)
    sys.stdout.write(f"{len(folders)} courses: {wrong} to mend, {len(found) - wrong} to look at.\n")
    return 1 if wrong else 0


def _import(args: argparse.Namespace) -> int:
    try:
        text = args.file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"Nothing was imported. {error}\n")
        return 1
    found = gift.read_gift(text, args.file)
    if found.faults:
        _print(found.faults)
        sys.stderr.write("Nothing was imported: mend these first.\n")
        return 1
    lesson = writing.lesson_text(found.title or args.file.stem, f"GIFT: {args.file.name}", found.cards, found.items)
    if args.output is None:
        sys.stdout.write(lesson)
        return 0
    if args.output.exists():
        sys.stderr.write(f"{args.output} exists already; nothing was written.\n")
        return 1
    args.output.write_text(lesson, "utf-8")
    sys.stdout.write(f"{len(found.cards)} cards and {len(found.items)} quiz items in {args.output}.\n")
    return 0


def _preview(args: argparse.Namespace) -> int:
    try:
        course: Course = read_course(_folder(args.course))
        lesson = course.lesson(args.day, args.language)
    except BadCourse as bad:
        _print(bad.faults)
        return 1
    except LookupError as error:
        sys.stderr.write(f"{error.args[0]}\n")
        return 1
    try:
        playing.play(course, lesson, input, print)
    except EOFError:
        sys.stdout.write("\n")
    return 0


def _folder(name: Path) -> Path:
    """A folder as it was typed, or the folder of the course with this id."""
    return name if (name / "course.toml").exists() else FOLDER / name


def _print(faults: Sequence[Fault]) -> None:
    for fault in sorted(faults, key=lambda one: (str(one.file), one.line)):
        sys.stdout.write(f"{fault}\n")
