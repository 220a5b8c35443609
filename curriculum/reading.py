"""Reads one lesson file (front matter, cards, quiz items) and says everything that is wrong with it, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from curriculum import sums
from curriculum.choosing import ITEM_HEAD, RawItem, build_item
from curriculum.facts import fill, footer
from curriculum.lessons import Card, Fact, Fault, Item, Lesson
from curriculum.sums import Sum

CARD_HEAD: Final = re.compile(r"# *([a-z0-9-]+) *\| *(\S.*)")
PICTURE: Final = re.compile(r"!\[(.+)\]\(([a-z0-9-]+)\)")
TERM: Final = re.compile(r"(?<![\\\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])")
ESCAPED: Final = re.compile(r"\\([\\{}\[\]+\-!?#=>*])")
FRONT: Final = {"judul": "title", "sumber": "sources"}  # the words authors write


def unescaped(text: str) -> str:
    """The text as people see it."""
    return ESCAPED.sub(r"\1", text)


@dataclass(slots=True)
class Page:
    """A lesson file being read: its lines, the facts it may use, and what was found wrong so far."""

    file: Path
    language: str
    facts: Mapping[str, Fact]
    lines: list[str]
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, what: str) -> None:
        self.faults.append(Fault(self.file, line, what))

    def fill(self, text: str, line: int) -> tuple[str, tuple[str, ...]]:
        """Facts in, escapes out; and the names of the facts."""
        filled, used, unknown = fill(text, self.facts, self.language)
        for name in unknown:
            self.fault(line, f"no fact is called {{{name}}}: add it to facts.toml, or write \\{{ for a brace")
        return unescaped(filled), used

    def footed(self, text: str, used: tuple[str, ...]) -> str:
        """The text with the dates of its facts below."""
        foot = footer((self.facts[name] for name in used), self.language)
        return f"{text}\n{foot}".strip() if foot else text

    def sum(self, text: str, line: int) -> Sum | None:
        try:
            found = sums.read(text)
        except ValueError as error:
            self.fault(line, str(error))
            return None
        if found.fault:
            self.fault(line, found.fault)
        return found


@dataclass(slots=True)
class Block:
    """A card or an item: its first line and what follows it."""

    line: int
    head: str
    body: list[tuple[int, str]] = field(default_factory=list)


def read_lesson(file: Path, language: str, facts: Mapping[str, Fact]) -> tuple[Lesson | None, list[Fault]]:
    """The lesson in a file, and its faults; None when it is not even text."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return None, [Fault(file, 1, f"cannot be read: {error}")]
    return read_text(text, file, language, facts)


def read_text(text: str, file: Path, language: str, facts: Mapping[str, Fact]) -> tuple[Lesson, list[Fault]]:
    """The same for a text that is not in a file yet."""
    page = Page(file, language, facts, text.splitlines())
    front, start = _front(page)
    blocks = list(_blocks(page, start))
    cards = tuple(_card(page, block) for block in blocks if block.head.startswith("#"))
    items = tuple(_item(page, block) for block in blocks if block.head.startswith("?"))
    _no_twice(page, [(card.id, card.line) for card in cards], "card")
    _no_twice(page, [(item.id, item.line) for item in items], "item")
    name = file.name.removesuffix(".md").removesuffix(f".{language}")
    return Lesson(name, language, front["title"], front["sources"], cards, items, file), page.faults


def _front(page: Page) -> tuple[dict[str, str], int]:
    """The front matter, and the line after it (counted from 0)."""
    front = dict.fromkeys(FRONT.values(), "")
    end = next((n for n, line in enumerate(page.lines[1:], 1) if line.strip() == "---"), None)
    if not page.lines or page.lines[0].strip() != "---" or end is None:
        page.fault(1, "begins with ---, then `judul:` and `sumber:`, then --- again")
        return front, 0
    for n, line in enumerate(page.lines[1:end], 2):
        key, colon, value = line.partition(":")
        if key.strip() in FRONT and colon and value.strip():
            front[FRONT[key.strip()]] = value.strip()
        elif line.strip():
            page.fault(n, f"{line.strip()!r} should be one of {', '.join(f'`{key}:`' for key in FRONT)}, with a value")
    for word, key in FRONT.items():
        if not front[key]:
            page.fault(1, f"`{word}:` is missing")
    return front, end + 1


def _blocks(page: Page, start: int) -> Iterator[Block]:
    block: Block | None = None
    for n, line in enumerate(page.lines[start:], start + 1):
        if line.startswith(("# ", "? ")):
            if block:
                yield block
            block = Block(n, line.rstrip())
        elif block:
            block.body.append((n, line.rstrip()))
        elif line.strip():
            page.fault(n, "text before the first card: begin it with `# id | title`")
    if block:
        yield block


def _card(page: Page, block: Block) -> Card:
    head = CARD_HEAD.fullmatch(block.head)
    if head is None:
        page.fault(block.line, "a card begins with `# id | title`, the id of small letters, digits and hyphens")
    shown: list[str] = []
    worked: list[Sum] = []
    terms: list[str] = []
    picture = ("", "")
    used: tuple[str, ...] = ()
    for n, line in block.body:
        if found := PICTURE.fullmatch(line):
            picture = (found[2], found[1])
        elif line.startswith("= "):
            if one := page.sum(line[2:], n):
                worked.append(one)
                shown.append(one.shown)
        else:
            terms += TERM.findall(line)
            text, names = page.fill(TERM.sub(r"\1", _dotted(line)), n)
            used = tuple(dict.fromkeys((*used, *names)))
            shown.append(text)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(shown)).strip()
    if not text:
        page.fault(block.line, "an empty card")
    name, title = (head[1], unescaped(head[2])) if head else ("", "")
    return Card(name, title, page.footed(text, used), block.line, tuple(worked), tuple(terms), used, *picture)


def _dotted(line: str) -> str:
    return f"• {line[2:]}" if line.startswith("- ") else line


def _item(page: Page, block: Block) -> Item:
    head = ITEM_HEAD.fullmatch(block.head)
    if head is None:
        page.fault(block.line, "an item begins with `? id (satu|beberapa|benar-salah|angka|pasangkan)`")
    raw = RawItem(head[1] if head else "", head[2] if head else "satu", block.line)
    worked: list[Sum] = []
    for n, line in block.body:
        if line.startswith("! = "):
            if one := page.sum(line[4:], n):
                worked.append(one)
                raw.explanation.append((n, one.shown))
        elif wrong := raw.take(n, line):
            page.fault(n, wrong)
    return build_item(page, raw, tuple(worked))


def _no_twice(page: Page, names: list[tuple[str, int]], what: str) -> None:
    seen: set[str] = set()
    for name, line in names:
        if name and name in seen:
            page.fault(line, f"a second {what} called {name}")
        seen.add(name)
