"""What we say and what we ask: one file, one conversation. The TABLE OF CONTENTS: two lines put a conversation into it.

Its import, and its entry: the wish that starts it (a name of `understanding.intents`), and who sees it in the menu.
"""

from __future__ import annotations

from typing import Final

from dialogue import Conversation, table_of
from handlers.add_product import add_product
from handlers.certificate import certificate, correct_certificate
from handlers.change_one import change_price, change_stock
from handlers.class_permission import class_permission, revoke_class_permission
from handlers.classes import (
    class_,
    class_code,
    class_progress,
    class_reminder,
    close_class,
    drop_pupils,
    my_classes,
    new_class,
    new_class_code,
    remind_class,
)
from handlers.courtesies import hello, thanks
from handlers.curate import curate, curation_waiting, judge_product
from handlers.curation_told import curation_told
from handlers.did_you_mean import did_you_mean
from handlers.entry import EVERYBODY, OFFICER, OWNER, SANTRI, Entry
from handlers.forgot_pin import forgot_pin, pin_by_code, pin_gone
from handlers.greet import greet
from handlers.guardian import allow_child, ask_guardian, child_allowed
from handlers.help import help as help_
from handlers.holidays import add_free_days, end_rest, free_days, remove_free_days, rest
from handlers.human import human
from handlers.join_class import join_class, leave_class
from handlers.language import language
from handlers.learning_news import certificate_revoked, enrolled
from handlers.lesson import choose_course, lesson, start_lesson
from handlers.lesson_reminder import broadcast, lesson_reminder
from handlers.link import join, joined, link, link_whatsapp, recover, recovery_code
from handlers.market_order import market_cancel, market_order, market_received, market_status, my_purchases
from handlers.market_search import market_product, market_search
from handlers.menu import menu_of
from handlers.my_businesses import change_business, close_business, my_businesses, reopen_business
from handlers.my_data import download_my_data, erase_my_data, my_data
from handlers.my_products import change_product, delete_product, my_product, my_products, show_product
from handlers.name import name
from handlers.offer_language import offer_language, speak
from handlers.offer_photo import offer_photo
from handlers.orders_alert import order_alert, order_digest
from handlers.orders_answer import answer_order, hand_over, order_ready
from handlers.orders_group import bind_group, order_group, unbind_group
from handlers.orders_list import accept_order, my_order, my_orders, order_word, ready_order, reject_order, ship_order
from handlers.orders_settings import (
    add_contact,
    drop_contact,
    join_contact,
    order_minutes,
    order_settings,
    set_orders,
)
from handlers.orders_summary import order_summary
from handlers.payment import payment, payment_qris, payment_set, payment_transfer
from handlers.profiles import (
    add_profile,
    change_pin,
    for_another,
    my_profile,
    profile_changed,
    profile_news,
    profiles_here,
    remove_pin,
    remove_profile,
    set_pin,
    switch_profile,
)
from handlers.progress import my_progress
from handlers.quiet_hours import change_quiet_hours, quiet_hours, restore_quiet_hours
from handlers.readiness import ask_curation, certificate_ends, complete_product, readiness
from handlers.register_business import register_business
from handlers.reminder_time import reminder_time
from handlers.reminders import resume, stop, stop_alerts
from handlers.review import review
from handlers.roles import answer_claim, claim_role, role_answer, role_request
from handlers.share_card import share_card

CONTENTS: Final[tuple[Entry, ...]] = (
    Entry(curate, roles=("curator",)),
    Entry(register_business, intent="register_business", parts=(OWNER, OFFICER), minors=False),
    Entry(add_product, intent="add_product", parts=(OWNER, OFFICER), minors=False),
    Entry(my_products, intent="my_products", parts=(OWNER, OFFICER), minors=False),
    Entry(my_orders, intent="see_orders", parts=(OWNER, OFFICER), minors=False),
    Entry(my_businesses, intent="my_businesses", parts=(OWNER, OFFICER), minors=False),
    Entry(start_lesson, intent="start_lesson", parts=EVERYBODY),
    Entry(my_progress, intent="my_progress", parts=(SANTRI,)),
    Entry(certificate, intent="certificate"),
    Entry(correct_certificate),
    *map(Entry, (enrolled, certificate_revoked)),
    Entry(reminder_time, parts=(SANTRI,)),
    Entry(quiet_hours, roles=("officer", "teacher"), place="later"),
    Entry(my_classes, parts=(SANTRI,), roles=("teacher", "officer")),
    Entry(claim_role, parts=(OFFICER,), when=lambda viewer: not viewer.roles),
    Entry(ask_guardian, parts=(SANTRI,), adults=False, when=lambda viewer: not viewer.allowed),
    Entry(human, intent="talk_to_human", parts=EVERYBODY, place="end"),
    Entry(help_, intent="help", parts=EVERYBODY, place="end"),
    # in everybody's menu, behind *Lainnya*
    Entry(allow_child, roles=("officer", "teacher"), place="later"),
    Entry(free_days, roles=("officer", "teacher"), place="later"),
    Entry(rest, parts=(SANTRI,), place="later"),
    Entry(link, parts=EVERYBODY, channels=("web",), when=lambda viewer: viewer.telegram, place="later"),
    Entry(link_whatsapp, parts=EVERYBODY, channels=("web",), when=lambda at: at.chat_app == "whatsapp", place="later"),
    Entry(recovery_code, parts=EVERYBODY, channels=("web",), when=lambda viewer: not viewer.chat_app, place="later"),
    Entry(market_search, parts=(OWNER, OFFICER), place="later"),
    Entry(language, intent="change_language", parts=EVERYBODY, place="later"),
    Entry(my_data, intent="see_my_data", parts=EVERYBODY, place="later"),
    Entry(profiles_here, parts=EVERYBODY, place="later"),
    # in nobody's menu: started by a word, a link, an event, or another conversation
    Entry(greet),
    Entry(hello, intent="greeting"),
    Entry(thanks, intent="thanks"),
    Entry(did_you_mean),
    Entry(offer_language),
    Entry(speak),
    Entry(name),
    Entry(stop, intent="stop_reminders"),
    Entry(stop_alerts),
    Entry(resume, intent="resume_reminders"),
    Entry(accept_order, intent="accept_order"),
    Entry(reject_order, intent="reject_order"),
    Entry(ready_order),
    Entry(ship_order, intent="mark_shipped"),
    *map(Entry, (order_alert, order_digest, answer_order, order_ready, hand_over, my_order, order_word)),
    *map(Entry, (order_settings, order_minutes, set_orders, add_contact, join_contact, drop_contact)),
    *map(Entry, (order_group, bind_group, unbind_group, order_summary)),
    *map(Entry, (lesson_reminder, broadcast, change_quiet_hours, restore_quiet_hours)),
    Entry(choose_course),
    Entry(lesson),
    Entry(review),
    Entry(change_price, intent="change_price"),
    Entry(change_stock, intent="change_stock"),
    Entry(offer_photo),
    Entry(change_business),
    Entry(close_business),
    Entry(reopen_business),
    Entry(my_product),
    Entry(change_product),
    Entry(show_product),
    Entry(delete_product),
    Entry(share_card),
    *map(Entry, (readiness, complete_product, ask_curation, certificate_ends)),
    *map(Entry, (curation_told, judge_product, curation_waiting)),
    *map(Entry, (market_product, market_order, market_status, market_cancel, market_received, my_purchases)),
    *map(Entry, (payment, payment_qris, payment_transfer, payment_set)),
    Entry(role_request),
    Entry(answer_claim),
    Entry(role_answer),
    Entry(join),
    Entry(joined),
    Entry(recover),
    Entry(child_allowed),
    *map(Entry, (new_class, class_, class_code, class_progress, class_permission, remind_class, class_reminder)),
    *map(Entry, (new_class_code, revoke_class_permission, drop_pupils, close_class, join_class, leave_class)),
    *map(Entry, (add_free_days, remove_free_days, end_rest)),
    *map(Entry, (switch_profile, profile_changed, add_profile, my_profile, profile_news, for_another)),
    *map(Entry, (set_pin, change_pin, remove_pin, remove_profile, forgot_pin, pin_by_code, pin_gone)),
    Entry(download_my_data),
    Entry(erase_my_data, intent="delete_my_data"),
)

CONVERSATIONS: Final[dict[str, Conversation]] = table_of(*(entry.conversation for entry in CONTENTS), menu_of(CONTENTS))
"""Every conversation by name, for the engine."""

INTENTS: Final[dict[str, str]] = {
    **{entry.intent: entry.name for entry in CONTENTS if entry.intent},
    "menu": "menu",
    "edit_product": "my-products",
    "continue_lesson": "start-lesson",
}
"""The conversation that grants a wish."""
