"""Who runs this service and how to reach them: facts from the settings, set once at start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Programme:
    """What sentences tell about the programme. "" where the operator has set nothing.

    `telegram_bot` is the bot's user name without @; `public_url` has no slash at its end.
    `own_url` is where our pages are, certificates among them; `market_url` where our own market's pages are, "" when
    another back end keeps the market. `whatsapp` is our number in digits.
    """

    name: str = "Program Koperasi Jawa Timur"
    contact: str = ""
    privacy_contact: str = ""
    telegram_bot: str = ""
    public_url: str = ""
    market_url: str = ""
    own_url: str = ""
    whatsapp: str = ""

    @property
    def about_data(self) -> str:
        """Whom people ask about their data."""
        return self.privacy_contact or self.contact


_told = [Programme()]


def tell(programme: Programme) -> None:
    """Set the facts. Called once, when the program starts."""
    _told[0] = programme


def get() -> Programme:
    return _told[0]
