"""Pictures in a bucket that is away, or is not there at all: people are told to try again, the operator why."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from structlog.testing import capture_logs

from bot.media import Media, Unavailable
from tests.servers.ports import free_port


def bucket(port: int | None, monkeypatch: pytest.MonkeyPatch) -> Media:
    """Pictures in a bucket of which this port of ours knows."""
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}", "AWS_REGION": "ap-southeast-3",
        "AWS_ACCESS_KEY_ID": "kanca", "AWS_SECRET_ACCESS_KEY": "rahasia",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    return Media("s3://pictures/kanca")


async def why(media: Media) -> str:
    """What the log tells of a bucket that is tried at the start."""
    with capture_logs() as logs, pytest.raises(Unavailable):
        await media.warm()
    await media.close()
    (told,) = [line for line in logs if line["event"] == "Pictures cannot be kept or shown now."]
    assert "rahasia" not in str(logs)
    return str(told["why"])


async def test_a_bucket_that_is_away_is_tried_a_few_times_and_the_log_says_where(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = await why(bucket(free_port(), monkeypatch))
    assert "/pictures/kanca/written-at-start" in told
    assert "after 3 retries" in told


async def test_a_bucket_that_nobody_has_made_is_no_picture_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nowhere(_: web.Request) -> web.Response:
        return web.Response(status=404, text="<Error><Code>NoSuchBucket</Code></Error>")

    app = web.Application()
    app.router.add_put("/{path:.*}", nowhere)
    async with TestServer(app) as server:
        assert "NoSuchBucket" in await why(bucket(server.port, monkeypatch))
