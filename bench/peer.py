"""The peer: a bot as people commonly write one, with aiogram's states in Redis and one insert at the end.

It asks as many questions as *register a business*, with the same buttons, and keeps the answers in one row. All is
left as aiogram's documentation sets it up. Nothing is retried or deduplicated, and a crash loses what was under way.
"""

from __future__ import annotations

import argparse
import logging
import sqlite3
from collections.abc import Sequence

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from bench.people import SECRET, TOKEN

router = Router()


class Form(StatesGroup):
    name, kind, sector, regency, address, phone, has_nib, cooperative, correct = (State() for _ in range(9))


QUESTIONS = {
    Form.name: ("Apa nama usahanya? Tulis seperti di papan nama.", ()),
    Form.kind: ("Usaha ini jenis apa?", ("Usaha kecil (UMKM)", "Koperasi", "Unit usaha pesantren")),
    Form.sector: ("Bergerak di bidang apa?", ("Makanan", "Kerajinan", "Pakaian", "Pertanian", "Jasa", "Lainnya")),
    Form.regency: ("Di kabupaten atau kota mana? Tulis namanya, atau kirim lokasi.", ()),
    Form.address: ("Di mana alamatnya? Tulis jalan, nomor, dan desanya.", ()),
    Form.phone: ("Nomor HP berapa yang bisa dihubungi pembeli?", ("Lewati",)),
    Form.has_nib: ("Apakah sudah punya NIB?", ("Ya", "Tidak")),
    Form.cooperative: ("Anggota koperasi mana? Tulis sebagian namanya.", ("Lewati",)),
    Form.correct: ("Sudah benar semua?", ("Benar", "Ubah", "Batal")),
}
ORDER = list(QUESTIONS)


def keyboard(labels: Sequence[str]) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(text=label, callback_data=label)] for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


async def ask(message: Message, state: FSMContext, question: State, before: str = "") -> None:
    text, labels = QUESTIONS[question]
    await state.set_state(question)
    await message.answer(before + text, reply_markup=keyboard(labels))


@router.message(CommandStart())
async def start(message: Message, state: FSMContext) -> None:
    await state.clear()
    await message.answer("Sugeng rawuh! Tulis daftar usaha untuk mulai.")


@router.message(F.text == "daftar usaha")
async def begin(message: Message, state: FSMContext) -> None:
    await ask(message, state, Form.name)


async def go_on(message: Message, state: FSMContext, question: State, text: str, db: sqlite3.Connection) -> None:
    """Keep the answer, then ask the next question; after the summary, keep all."""
    if question is Form.correct:
        values = await state.get_data()
        with db:
            db.execute("insert into businesses (owner, answers) values (?, ?)", (message.chat.id, repr(values)))
        await state.clear()
        await message.answer(
            f"{values[str(Form.name.state)]} sudah terdaftar.", reply_markup=keyboard(["Tambah produk", "Usaha saya"])
        )
        return
    values = await state.update_data({str(question.state): text})
    following = ORDER[ORDER.index(question) + 1]
    summary = "\n".join(values.values()) + "\n\n" if following is Form.correct else ""
    await ask(message, state, following, summary)


def hear(question: State) -> None:
    """The two handlers of a question: an answer that is typed, and one that is pressed."""

    @router.message(question, F.text)
    async def typed(message: Message, state: FSMContext, db: sqlite3.Connection) -> None:
        await go_on(message, state, question, message.text or "", db)

    @router.callback_query(question)
    async def pressed(query: CallbackQuery, state: FSMContext, db: sqlite3.Connection) -> None:
        await query.answer()
        assert isinstance(query.message, Message)
        await go_on(query.message, state, question, query.data or "", db)


for each in ORDER:
    hear(each)


@router.message()
async def other(message: Message) -> None:
    await message.answer("Tulis daftar usaha untuk mulai.")


def open_database(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path)
    db.execute("pragma journal_mode=wal")
    db.execute("create table businesses (id integer primary key, owner integer, answers text)")
    return db


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("port", "api", "redis", "database"):
        parser.add_argument(f"--{name}", required=True)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(args.api)))
    dispatcher = Dispatcher(storage=RedisStorage.from_url(args.redis), db=open_database(args.database))
    dispatcher.include_router(router)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, "/webhooks/telegram")
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=int(args.port), access_log=None, print=None)


if __name__ == "__main__":
    main()
