"""The conversation engine. Standard library only; it stores nothing, sends nothing and knows no language.

Read `chat.py` (what an author holds), then `questions.py` (one question during one run), then `run.py` (what a message
does to a person's open conversations); `fields.py` has the kinds of answer.
"""

from dialogue.answers import Sheet
from dialogue.chat import Chat, Refusal
from dialogue.fields import LATE, Confirm, Field, Instead, More, OneOf, Option, Optional, Rejected, Text, Within, YesNo
from dialogue.messages import Choice, Incoming, Line, Message, own_words
from dialogue.questions import Setting, Suspended
from dialogue.run import Conversation, Stack, conversation, table_of

__all__ = [
    "LATE", "Chat", "Choice", "Confirm", "Conversation", "Field", "Incoming", "Instead", "Line", "Message",
    "More", "OneOf", "Option", "Optional", "Refusal", "Rejected", "Setting", "Sheet", "Stack", "Suspended", "Text",
    "Within", "YesNo", "conversation", "own_words", "table_of",
]  # fmt: skip
