"""Every setting of Kanca: an environment variable `KANCA_…`, typed. docs/reference/settings.md is made from this."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What an operator can set. Every field has a default that works on a laptop without any account."""

    model_config = SettingsConfigDict(env_prefix="KANCA_", env_file=".env", extra="ignore")

    data_dir: Path = Field(
        Path("var"), description="Folder for everything kept on disk: database, pictures, the secret key."
    )
    database_url: str = Field(
        "", description="`postgresql://…` or `sqlite:///…`. Default: a SQLite file in the data folder."
    )
    redis_url: str = Field(
        "", description="Redis or Valkey, shared by several processes for pacing and wake-ups. Default: none."
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8000, description="Port to listen on.")
    public_url: str = Field(
        "", description="How the world reaches us, as `https://kanca.example.id`. Needed for webhooks."
    )
    trusted_proxies: str = Field(
        "127.0.0.1", description="Proxies whose X-Forwarded-For is believed: addresses or networks, comma separated."
    )
    media_url: str = Field(
        "",
        description="Where pictures are kept: a folder, or `s3://bucket/prefix`. Default: `media` in the data folder.",
    )
    secret_key: SecretStr = Field(
        SecretStr(""), description="Signs cookies and links. Default: made and kept on the first run."
    )
    telegram_token: SecretStr = Field(
        SecretStr(""), description="Bot token from @BotFather. Without it Telegram stays off."
    )
    telegram_api_url: str = Field("https://api.telegram.org", description="Base address of the Bot API.")
    telegram_mode: Literal["", "polling", "webhook"] = Field(
        "", description="`polling` or `webhook`. Default: webhook when there is a public URL."
    )
    telegram_webhook_secret: SecretStr = Field(
        SecretStr(""), description="1-256 of A-Z a-z 0-9 _ -. Default: derived from the secret key."
    )
    telegram_bot_name: str = Field(
        "", description="The bot's user name without @, for links. Default: asked of Telegram at start."
    )
    whatsapp_token: SecretStr = Field(
        SecretStr(""), description="Access token of the WhatsApp Cloud API. Without it WhatsApp stays off."
    )
    whatsapp_phone_id: str = Field("", description="Id of our number at WhatsApp: not the number itself.")
    whatsapp_app_secret: SecretStr = Field(
        SecretStr(""), description="The secret of Meta's app, with which it signs WhatsApp's webhooks."
    )
    whatsapp_verify_token: SecretStr = Field(
        SecretStr(""), description="A word of our own, told to Meta with the webhook's address, which it shows once."
    )
    whatsapp_api_url: str = Field(
        "https://graph.facebook.com", description="Base address of Meta's Graph API, without the version."
    )
    whatsapp_number: str = Field(
        "", description="Our number as people dial it, in digits with the country, for links that open WhatsApp."
    )
    backend_url: str = Field(
        "",
        description="Where the shared order back end takes our events, as `https://market.example.id/kanca`. "
        "Default: the market that is built in.",
    )
    backend_signing_secret: SecretStr = Field(
        SecretStr(""),
        description="Signs what we send to the back end, `whsec_…`. While it is being changed: the new one, a comma, "
        "the old one.",
    )
    backend_verify_secrets: SecretStr = Field(
        SecretStr(""), description="Verify what the back end sends, `whsec_…`, comma separated."
    )
    backend_allow_private: bool = Field(
        False, description="Let the back end or the learning record store lie in a private network, and speak http."
    )
    woocommerce_secret: SecretStr = Field(
        SecretStr(""), description="The secret of the webhooks a WooCommerce shop sends. Without it they stay off."
    )
    lrs_url: str = Field("", description="The learning record store that takes our xAPI statements. Default: none.")
    lrs_key: str = Field("", description="User name at the learning record store.")
    lrs_secret: SecretStr = Field(SecretStr(""), description="Password at the learning record store.")
    review_retention: float = Field(
        0.9, ge=0.7, le=0.97, description="The share of quiz items that is still known when they come again."
    )
    reviews_a_day: int = Field(5, ge=0, le=20, description="How many quiz items come again before a day's lesson.")
    certificate_keys: str = Field(
        "", description="The file of keys that sign certificates. Default: `certificate-keys.json` in the data folder."
    )
    programme_name: str = Field(
        "Program Koperasi Jawa Timur", description="Who runs this service, as people are told in the consent notice."
    )
    contact: str = Field(
        "", description="Whom people can talk to: a phone number, an address, office hours; shown as it is."
    )
    privacy_contact: str = Field("", description="Whom people ask about their data. Default: the same as the contact.")
    photo_wait_seconds: float = Field(
        20.0, description="How long a person's later messages wait for a photo that is being fetched."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'kanca.sqlite3'}"

    @property
    def media(self) -> str:
        return self.media_url or str(self.data_dir / "media")

    @property
    def certificate_keys_file(self) -> Path:
        return Path(self.certificate_keys) if self.certificate_keys else self.data_dir / "certificate-keys.json"

    @property
    def own_url(self) -> str:
        """How our own pages are reached, without a slash at its end."""
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"

    @property
    def market_url(self) -> str:
        """Where our own market's pages are; "" when another back end keeps the market."""
        return "" if self.backend_url else self.own_url

    @property
    def whatsapp_link_number(self) -> str:
        """The number that links open, in digits; "" while WhatsApp is off."""
        return "".join(filter(str.isdigit, self.whatsapp_number)) if self.whatsapp_token.get_secret_value() else ""

    def check(self) -> None:
        """Raises ValueError where what is set needs something that is not, or what only tests set is set in earnest."""
        if os.environ.get("KANCA_CRASH_AT") and self.public_url.lower().startswith("https:"):
            raise ValueError("KANCA_CRASH_AT kills the program for tests: take it away where people write to it.")
        self._check_folder()
        needed = {
            "KANCA_WHATSAPP_PHONE_ID": self.whatsapp_phone_id,
            "KANCA_WHATSAPP_APP_SECRET": self.whatsapp_app_secret.get_secret_value(),
            "KANCA_WHATSAPP_VERIFY_TOKEN": self.whatsapp_verify_token.get_secret_value(),
        }
        missing = [name for name, value in needed.items() if not value]
        if self.whatsapp_token.get_secret_value() and missing:
            raise ValueError(f"KANCA_WHATSAPP_TOKEN is set, so {' and '.join(missing)} must be set too.")

    def _check_folder(self) -> None:
        try:
            self.data_dir.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ValueError(f"KANCA_DATA_DIR: {self.data_dir} cannot be made: {error.strerror}.") from None
        if not os.access(self.data_dir, os.R_OK | os.W_OK | os.X_OK):
            raise ValueError(f"KANCA_DATA_DIR: {self.data_dir} cannot be written to by this user.")

    @property
    def telegram_by_webhook(self) -> bool:
        return self.telegram_mode == "webhook" or (not self.telegram_mode and bool(self.public_url))

    def key(self) -> bytes:
        """The secret key: the one set, else one made on the first run and kept in the data folder for us alone."""
        if self.secret_key.get_secret_value():
            return self.secret_key.get_secret_value().encode()
        path = self.data_dir / "secret-key"
        if not path.exists():
            self.data_dir.mkdir(parents=True, exist_ok=True)
            fresh = path.with_suffix(f".{os.getpid()}")
            fresh.touch(mode=0o600)
            fresh.write_text(secrets.token_urlsafe(32))
            with contextlib.suppress(FileExistsError):
                os.link(fresh, path)  # the first of several processes wins
            fresh.unlink()
        return path.read_text().strip().encode()


NOT_SETTINGS: Final = ("KANCA_CRASH_AT", "KANCA_CRASH_LONG", "KANCA_BENCH_PROFILE")  # of tests and bench


def load() -> Settings:
    """The settings of the environment and `.env`. Raises ValueError, a line for each that is wrong: none shows a value,
    for it may be a secret."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_input=False, include_context=False)
        lines = [f"KANCA_{'_'.join(map(str, each['loc'])).upper()}: {each['msg']}." for each in wrong]
        raise ValueError("\n".join(lines)) from None


def unknown() -> list[str]:
    """What is set and looks like ours, but is none: a slip of the finger would change nothing, in silence."""
    known = {f"KANCA_{name.upper()}" for name in Settings.model_fields} | set(NOT_SETTINGS)
    return sorted(name for name in os.environ if name.startswith("KANCA_") and name not in known)
