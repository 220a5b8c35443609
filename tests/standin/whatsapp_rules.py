"""What the Cloud API demands of a message, a template and a file, in a form of our own. Limits: Meta's documents."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from tests.standin.faults import Fault
from tests.standin.whatsapp_faults import refusal

Json = dict[str, Any]
MEGABYTE: Final = 1_000_000
TRACKER: Final = 512
LANGUAGES: Final = {"id", "ms", "en", "en_US", "en_GB", "ar", "fil", "zh_CN", "th", "vi"}  # not Javanese
CATEGORIES: Final = {"UTILITY", "MARKETING", "AUTHENTICATION"}
SIZES: Final = {
    "image/jpeg": 5, "image/png": 5, "audio/ogg": 16, "audio/mpeg": 16, "video/mp4": 16, "image/webp": 0.5,
    "application/pdf": 100, "text/plain": 100,
}  # fmt: skip
"""Megabytes by type: the types of Meta's list that anything of ours could be."""

VARIABLE = re.compile(r"\{\{(\d+)\}\}")
UNFIT = re.compile(r"[\n\t]| {5}")


class Wrong(Exception):
    """The Graph API refuses, with this answer."""

    def __init__(self, code: int, details: str, **more: int) -> None:
        super().__init__(f"{code} {details}")
        self.fault: Fault = refusal(code, details, **more)


def need(data: Any, name: str, most: int = 4096, *, code: int = 100) -> str:
    """Text of 1 to `most` characters."""
    value = data.get(name) if isinstance(data, dict) else None
    if not isinstance(value, str) or not value.strip():
        raise Wrong(code, f"The parameter {name} is required.")
    if len(value) > most:
        raise Wrong(code, f"Param {name} must be at most {most} characters long.")
    return value


def thing(data: Json, name: str) -> Json:
    value = data.get(name)
    if not isinstance(value, dict):
        raise Wrong(100, f"The parameter {name} is required.")
    return value


def things(data: Any, name: str, least: int, most: int, *, code: int = 131009) -> list[Json]:
    value = data.get(name)
    if not isinstance(value, list) or not least <= len(value) <= most or not all(isinstance(x, dict) for x in value):
        raise Wrong(code, f"Param {name} must have {least} to {most} items.")
    return value


# --- messages ---------------------------------------------------------------------------------------------------------


def envelope(sent: Json) -> str:
    """To whom a message goes. A BSUID in `to` would be taken and dropped; that is a slip of ours, and refused here."""
    if sent.get("messaging_product") != "whatsapp":
        raise Wrong(100, "The parameter messaging_product is required.")
    if sent.get("recipient_type", "individual") not in ("individual", "group"):
        raise Wrong(100, "Param recipient_type must be one of {INDIVIDUAL, GROUP}.")
    if len(sent.get("biz_opaque_callback_data", "")) > TRACKER:
        raise Wrong(100, f"Param biz_opaque_callback_data must be at most {TRACKER} characters long.")
    to, recipient = str(sent.get("to", "")).lstrip("+"), str(sent.get("recipient", ""))
    if recipient and re.fullmatch(r"[A-Z]{2}\.[A-Za-z0-9]{1,128}", recipient):
        return recipient
    if not re.fullmatch(r"\d{6,15}", to):
        raise Wrong(100, "The parameter to is required, a phone number in digits.")
    return to


def content(sent: Json, media: Collection[str], templates: Mapping[tuple[str, str], Json]) -> None:
    """Check what is in a message. `media` are the ids of files, `templates` the approved by name and language."""
    kind = sent.get("type", "text")
    if kind == "text":
        need(thing(sent, "text"), "body")
    elif kind in ("image", "document", "audio", "video", "sticker"):
        _file(thing(sent, kind), media, caption=kind in ("image", "document", "video"))
    elif kind == "interactive":
        _interactive(thing(sent, "interactive"), media)
    elif kind == "template":
        _template(thing(sent, "template"), templates)
    else:
        raise Wrong(131051, f"Message type {kind} is not known here.")


def _file(told: Json, media: Collection[str], *, caption: bool) -> None:
    if told.get("id") not in media and not str(told.get("link", "")).startswith("https://"):
        raise Wrong(131053, "There is no media of this id.")
    if "caption" in told:
        if not caption:
            raise Wrong(100, "Unexpected key caption.")
        need(told, "caption", 1024)


def _interactive(told: Json, media: Collection[str]) -> None:
    need(thing(told, "body"), "text", 1024, code=131009)
    if "footer" in told:
        need(told["footer"], "text", 60, code=131009)
    action, kind = thing(told, "action"), told.get("type")
    if kind == "button":
        _header(told.get("header"), media)
        buttons = [thing(button, "reply") for button in things(action, "buttons", 1, 3)]
        _titles(buttons, 20, 256)
        if any(button.get("type") != "reply" for button in action["buttons"]):
            raise Wrong(131009, "Button type must be reply.")
    elif kind == "list":
        if "header" in told and told["header"].get("type") != "text":
            raise Wrong(131009, "The header of a list must be text.")
        need(action, "button", 20, code=131009)
        _sections(things(action, "sections", 1, 10))
    else:
        raise Wrong(131009, f"Interactive type {kind} is not known here.")


def _header(header: Json | None, media: Collection[str]) -> None:
    if header is None:
        return
    kind = header.get("type")
    if kind == "text":
        need(header, "text", 60, code=131009)
    elif kind in ("image", "document", "video"):
        _file(thing(header, kind), media, caption=False)
    else:
        raise Wrong(131009, "Header type must be one of text, image, document, video.")


def _sections(sections: list[Json]) -> None:
    rows = [row for section in sections for row in things(section, "rows", 1, 10)]
    if len(rows) > 10:
        raise Wrong(131009, "Total row count exceeds 10.")
    if len(sections) > 1:
        _ = [need(section, "title", 24, code=131009) for section in sections]
    _titles(rows, 24, 200)
    for row in rows:
        if "description" in row:
            need(row, "description", 72, code=131009)


def _titles(buttons: list[Json], title: int, id_: int) -> None:
    titles = [need(button, "title", title, code=131009) for button in buttons]
    ids = [need(button, "id", id_, code=131009) for button in buttons]
    if len(set(titles)) < len(titles) or len(set(ids)) < len(ids):
        raise Wrong(131009, "Duplicated title or id.")
    if any(id_ != id_.strip() for id_ in ids):
        raise Wrong(131009, "An id must not begin or end with a space.")


# --- templates --------------------------------------------------------------------------------------------------------


def _template(told: Json, templates: Mapping[tuple[str, str], Json]) -> None:
    name, language = need(told, "name", 512), str(thing(told, "language").get("code"))
    made = templates.get((name, language))
    if made is None:
        raise Wrong(132001, f"template name ({name}) does not exist in {language}", status=404)
    components = told.get("components", [])
    body = part(made, "BODY")["text"]
    given = [one for each in components if sort_of(each) == "body" for one in each.get("parameters", [])]
    if len(given) != len(VARIABLE.findall(body)):
        raise Wrong(132000, f"body: number of localizable_params ({len(given)}) does not match the expected number")
    for one in given:
        _fill(one)
    if len(VARIABLE.sub("", body)) + sum(len(one["text"]) for one in given) > 1024:
        raise Wrong(132005, "body: translated text too long")
    _payloads([each for each in components if sort_of(each) == "button"], made)


def sort_of(component: Json) -> str:
    """What a component is; Meta takes either case."""
    return str(component.get("type", "")).lower()


def _fill(one: Json) -> None:
    if sort_of(one) != "text" or not isinstance(one.get("text"), str):
        raise Wrong(132012, "body: parameter format does not match format in the created template")
    if not one["text"].strip():
        raise Wrong(131008, "body: parameter of type text is missing text value")
    if UNFIT.search(one["text"]):
        raise Wrong(132018, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces")


def _payloads(buttons: list[Json], made: Json) -> None:
    offered = part(made, "BUTTONS").get("buttons", [])
    for button in buttons:
        index = str(button.get("index", ""))
        if str(button.get("sub_type")).lower() != "quick_reply" or not index.isdigit() or int(index) >= len(offered):
            raise Wrong(132012, f"button: there is no quick reply at index {index}")
        (one,) = things(button, "parameters", 1, 1)
        if sort_of(one) != "payload":
            raise Wrong(132012, "button: a parameter of type payload is expected")
        need(one, "payload", 128)


def part(made: Json, kind: str) -> Json:
    """A component of a template; {} when it has none of this kind."""
    return next((one for one in made.get("components", []) if one.get("type") == kind), {})


def creation(told: Json) -> None:
    """Check a template that is to be created."""
    if not re.fullmatch(r"[a-z0-9_]{1,512}", str(told.get("name", ""))):
        raise Wrong(100, "Param name: lower case letters, digits and underscores.")
    if told.get("language") not in LANGUAGES or told.get("category") not in CATEGORIES:
        raise Wrong(100, "Param language or category is not supported.")
    body = part(told, "BODY")
    _wording(need(body, "text", 1024), body)
    if part(told, "FOOTER"):
        need(part(told, "FOOTER"), "text", 60)
    for button in part(told, "BUTTONS").get("buttons", []):
        if button.get("type") != "QUICK_REPLY":
            raise Wrong(100, "Only quick replies are known here.")
        if re.search(r"[\n{}*_~]", need(button, "text", 25)):
            raise Wrong(100, "Buttons can't have any variables, newlines, emojis, or formatting characters.")


def _wording(text: str, body: Json) -> None:
    numbers = [int(found) for found in VARIABLE.findall(text)]
    if numbers != list(range(1, len(numbers) + 1)):
        raise Wrong(100, "Variables are numbered from 1, each once.", subcode=2388047)
    if re.match(r"\W*\{\{", text) or re.search(r"\}\}\W*$", text) or re.search(r"\}\}\s*\{\{", text):
        raise Wrong(100, "Variables can't be at the start or end of the template.", subcode=2388299)
    if len(VARIABLE.sub("", text).split()) < 2 * len(numbers) + 1:
        raise Wrong(100, "This template has too many variables for its length.", subcode=2388293)
    if re.search(r"\n{3}| {5}|\t", text):
        raise Wrong(100, "Too many new lines, tabs or spaces in a row.", subcode=2388047)
    (examples,) = body.get("example", {}).get("body_text", [[]])
    if len(examples) != len(numbers):
        raise Wrong(100, "An example is needed for each variable.", subcode=2388043)


# --- files ------------------------------------------------------------------------------------------------------------


def upload(form: Mapping[str, Any], mime: str, data: bytes) -> None:
    """Check a file that is to be kept."""
    if form.get("messaging_product") != "whatsapp":
        raise Wrong(100, "The parameter messaging_product is required.")
    kind = mime.partition(";")[0]
    if kind not in SIZES or str(form.get("type", kind)).partition(";")[0] != kind:
        raise Wrong(100, f"Param file must be a file with one of the supported types, received {mime}.")
    if not data or len(data) > SIZES[kind] * MEGABYTE:
        raise Wrong(131053, "The file is empty or too big.")
