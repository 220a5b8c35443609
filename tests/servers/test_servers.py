"""The test servers themselves: what they promise about crashes, copies and this machine."""

from collections.abc import Iterator

import asyncpg
import pytest
import redis

from tests.servers.postgres import Postgres
from tests.servers.valkey import Valkey


@pytest.fixture(scope="module")
def own_postgres() -> Iterator[Postgres]:
    with Postgres() as server:
        yield server


def test_it_is_postgresql_18_and_keeps_its_promises_on_disk(own_postgres: Postgres) -> None:
    assert own_postgres.query("SHOW server_version").startswith("18.")
    assert own_postgres.query("SHOW fsync") == "on"


def test_its_letters_are_unicode_s_on_every_machine(own_postgres: Postgres) -> None:
    assert own_postgres.query("SELECT lower('SELAWÉ'), upper('jené')") == "selawé|JENÉ"


@pytest.mark.parametrize("fall", ["kill", "stop", "restart"])
def test_what_was_committed_is_there_after_it_fell_and_rose(own_postgres: Postgres, fall: str) -> None:
    own_postgres.query(f"CREATE TABLE {fall}_notes AS SELECT 'kripik' AS word")
    getattr(own_postgres, fall)()
    own_postgres.start()
    assert own_postgres.query(f"SELECT word FROM {fall}_notes") == "kripik"


def test_a_server_that_is_down_has_no_process_and_refuses_connections(own_postgres: Postgres) -> None:
    own_postgres.kill()
    assert own_postgres.pid is None
    with pytest.raises(RuntimeError, match="Connection refused"):
        own_postgres.query("SELECT 1")
    own_postgres.start()
    assert own_postgres.query("SELECT 1") == "1"


async def test_every_test_gets_an_empty_database_of_its_own(postgres_url: str) -> None:
    connection = await asyncpg.connect(postgres_url)
    await connection.execute("CREATE TABLE mine (n int)")
    tables = await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
    await connection.close()
    assert tables == 1


def test_a_prepared_database_is_prepared_once_and_copied_after(postgres: Postgres) -> None:
    prepared: list[str] = []

    def prepare(url: str) -> None:
        prepared.append(url)
        postgres.query("CREATE TABLE ready AS SELECT 1 AS n", url.rsplit("/", 1)[1])

    copies = [postgres.copy_of("ready", prepare) for _ in range(3)]
    assert len(prepared) == 1
    assert [postgres.query("SELECT n FROM ready", url.rsplit("/", 1)[1]) for url in copies] == ["1", "1", "1"]


def test_valkey_speaks_redis_and_starts_empty(valkey_url: str) -> None:
    with redis.Redis.from_url(valkey_url) as client:
        assert client.dbsize() == 0
        client.set("pace", "1")
        assert client.eval("return redis.call('get', KEYS[1])", 1, "pace") == b"1"


def test_valkey_comes_back_on_its_own_port_without_what_it_knew() -> None:
    with Valkey() as server:
        with redis.Redis.from_url(server.url) as client:
            client.set("pace", "1")
        url = server.url
        server.restart()
        with redis.Redis.from_url(server.url) as client:
            assert server.url == url
            assert client.get("pace") is None
