"""The started stack, once for all tests of this folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from stack_process import StackProcess

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs the stack, and so is marked."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("stack")


@pytest.fixture(scope="session")
def graph_url() -> Iterator[str]:
    """The fake Graph API in a process of its own, for the talks on WhatsApp."""
    command = [sys.executable, str(HERE.parent / "fake_graph.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
        process.terminate()


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory, graph_url: str) -> Iterator[StackProcess]:
    """Rasa and the service under their supervisor, ready to answer.

    With TANDEM_STACK_DATA and TANDEM_STACK_URL a stack that already runs is used: for whoever writes scenarios.
    """
    folder = Path(os.environ.get("TANDEM_STACK_DATA") or tmp_path_factory.mktemp("stack"))
    process = StackProcess(folder, graph_url)
    if running := os.environ.get("TANDEM_STACK_URL"):
        process.base, process.graph_url = running, ""
        yield process
        return
    try:
        process.start()
        yield process
    finally:
        process.stop()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that fails shows what the stack said meanwhile."""
    report = yield
    used = getattr(item, "funcargs", {}).get("stack")
    if report.failed and isinstance(used, StackProcess):
        report.sections.append(("end of the stack's log", used.tail()))
    return report
