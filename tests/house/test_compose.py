"""The compose file and the image say only what exists: every command, every setting, every service and volume."""

import asyncio
import ipaddress
import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from bot.__main__ import build_parser
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = sorted(name for name, service in SERVICES.items() if "build" in service)
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def test_there_are_an_app_a_worker_a_postgresql_and_a_valkey() -> None:
    assert {"app", "worker", "postgres", "valkey"} <= set(SERVICES)


@pytest.mark.parametrize("name", OURS)
def test_every_command_of_ours_is_one_that_kanca_knows(name: str) -> None:
    program, *words = shlex.split(SERVICES[name]["command"])
    assert program == "kanca"
    assert vars(build_parser().parse_args(words))


def test_app_and_worker_are_the_two_halves_of_one_program() -> None:
    halves = [SERVICES[name]["command"] for name in ("app", "worker")]
    assert halves == ["kanca serve --only web", "kanca serve --only worker"]


def test_the_image_starts_a_command_that_kanca_knows() -> None:
    (command,) = re.findall(r'^CMD \["kanca", "(\w+)"\]', DOCKERFILE, re.MULTILINE)
    assert vars(build_parser().parse_args([command]))


@pytest.mark.parametrize("place", ["docker-compose.yml", "Dockerfile"])
def test_every_setting_named_is_one_that_kanca_reads(place: str) -> None:
    named = set(re.findall(r"\bKANCA_([A-Z_]+)", (ROOT / place).read_text()))
    assert named
    assert {name.lower() for name in named} <= set(Settings.model_fields)


def test_the_settings_given_are_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SERVICES["app"]["environment"].items():
        monkeypatch.setenv(name, re.sub(r"\$\{\w+:\?[^}]*\}", "rahasia", value))
    settings = Settings()
    assert settings.database_url == "postgresql://kanca:rahasia@postgres:5432/kanca"
    assert settings.redis_url.startswith("redis://valkey:")


def test_a_proxy_is_believed_when_it_comes_over_the_bridge_of_this_file_and_only_then() -> None:
    (network,) = COMPOSE["networks"]["default"]["ipam"]["config"]
    trusted = SERVICES["app"]["environment"]["KANCA_TRUSTED_PROXIES"]
    assert trusted == network["subnet"]
    bridge = ipaddress.ip_network(trusted)
    assert bridge.is_private
    assert bridge.prefixlen >= 24
    seen = [whom_the_app_sees(trusted, proxy) for proxy in (str(bridge[1]), "203.0.113.9")]
    assert seen == ["198.51.100.7", "203.0.113.9"]


def whom_the_app_sees(trusted: str, proxy: str) -> str:
    """Who is asking, when this proxy asks for 198.51.100.7."""
    seen: list[str] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        seen.append(scope["client"][0])

    scope: Any = {"type": "http", "client": (proxy, 1), "headers": [(b"x-forwarded-for", b"198.51.100.7")]}
    nothing: Any = None
    asyncio.run(ProxyHeadersMiddleware(app, trusted)(scope, nothing, nothing))
    return seen[0]


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"migrate"}))
def test_every_service_that_stays_up_is_asked_for_its_health(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_what_a_service_leans_on_exists(name: str) -> None:
    service = SERVICES[name]
    assert set(service.get("depends_on", {})) <= set(SERVICES)
    assert {volume.split(":")[0] for volume in service.get("volumes", [])} <= set(COMPOSE["volumes"])


def test_nothing_is_open_to_the_world_before_somebody_decides_so() -> None:
    doors = [door for service in SERVICES.values() for door in service.get("ports", [])]
    assert doors == ["127.0.0.1:8000:8000"]


def test_the_image_carries_every_package_of_ours() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    packages = set(project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"])
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert packages | {"pyproject.toml", "requirements.lock"} <= sent


def test_the_image_does_not_run_as_root_and_installs_only_what_is_locked() -> None:
    assert re.search(r"^USER kanca$", DOCKERFILE, re.MULTILINE)
    installs = re.findall(r"pip install .*", DOCKERFILE)
    assert len(installs) == 2
    assert all("--require-hashes" in line or "--no-index" in line for line in installs)
