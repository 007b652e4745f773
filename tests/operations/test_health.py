"""Alive, ready, and who may read the counters."""

from __future__ import annotations

from fake_rasa import FakeRasa
from running_service import Service


async def test_ready_means_that_a_message_would_be_answered(service: Service, rasa: FakeRasa) -> None:
    assert (await service.client.get("/healthz")).status == 200
    assert (await service.client.get("/readyz")).status == 200
    rasa.model = None
    not_ready = await service.client.get("/readyz")
    assert (not_ready.status, (await not_ready.json())["rasa"]) == (503, False)
    await rasa.stop()
    assert (await service.client.get("/readyz")).status == 503
    assert (await service.client.get("/healthz")).status == 200


async def test_the_counters_are_for_this_machine_or_a_token(service: Service) -> None:
    talk, key = await service.start_conversation()
    await service.send(talk, key, "a", text="a secret sentence")
    here = await service.client.get("/metrics")
    assert here.status == 200
    counters = await here.text()
    assert "tandem_messages_total" in counters
    assert "secret sentence" not in counters
    through_proxy = {"X-Forwarded-For": "203.0.113.7"}
    assert (await service.client.get("/metrics", headers=through_proxy)).status == 401
    with_token = {**through_proxy, "Authorization": "Bearer a-token"}
    assert (await service.client.get("/metrics", headers=with_token)).status == 200
