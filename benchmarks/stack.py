"""Time to ready, time to an answer, memory and training time of the started stack.

    .venv/bin/python benchmarks/stack.py        # about two minutes; --training adds the trainings (some minutes)

Prints a Markdown table. An answer's time runs from sending the message to reading the reply, over HTTP, as a person's
browser sees it.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests"), str(PROJECT / "tests" / "stack")]

from stack_process import StackProcess  # noqa: E402
from talk import Talk  # noqa: E402

TURNS = 25
QUESTION = "quel est le taux d'intérêt ?"


def main() -> None:
    """Measure and print."""
    rows: list[tuple[str, str]] = []
    if "--training" in sys.argv:
        rows += [("training from nothing", f"{_train(fresh=True):.0f} s")]
        rows += [("training again, everything encoded before", f"{_train(fresh=False):.0f} s")]
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(2):  # the second start is what counts: the first may still compile
            stack = StackProcess(Path(folder))
            seconds = stack.start()
            if _ == 0:
                stack.stop()
        rows.append(("second start until a message is answered", f"{seconds:.1f} s"))
        try:
            for people in (1, 16):
                rows.append((f"answer to a question, {people} at once", _timed(stack, people, _question)))
                rows.append((f"answer inside the pre-qualification, {people} at once", _timed(stack, people, _form)))
            for part in ("rasa", "service", "supervisor"):
                rows.append((f"memory of {part}", f"{stack.memory(part):.0f} MB"))
        finally:
            stack.stop()
    print("| what | measured |\n| --- | --- |")
    print("\n".join(f"| {what} | {value} |" for what, value in rows))
    print(f"\n{os.cpu_count()} cores, {_memory()} GB, Python {platform.python_version()}, SQLite, on one machine.")


def _train(*, fresh: bool) -> float:
    (PROJECT / "models" / "fingerprint").unlink(missing_ok=True)
    shutil.rmtree(PROJECT / ".rasa", ignore_errors=True)
    if fresh:
        shutil.rmtree(PROJECT / ".cache", ignore_errors=True)
    began = time.monotonic()
    subprocess.run([sys.executable, "-m", "tandem", "train"], cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def _timed(stack: StackProcess, people: int, turn: Callable[[Talk, int], None]) -> str:
    def one(number: int) -> list[float]:
        talk = Talk(stack.base, ("fr", "nl", "en")[number % 3])
        if turn is _form:
            talk.say("je voudrais emprunter 8000 euros pour mon commerce")
        times = []
        for step in range(TURNS):
            began = time.perf_counter()
            turn(talk, step)
            times.append((time.perf_counter() - began) * 1000)
        return times

    with ThreadPoolExecutor(people) as pool:
        times = sorted(time for times in pool.map(one, range(people)) for time in times)
    return f"p50 {statistics.median(times):.0f} ms, p95 {times[int(len(times) * 0.95)]:.0f} ms"


def _question(talk: Talk, _step: int) -> None:
    talk.say(QUESTION)


def _form(talk: Talk, step: int) -> None:
    talk.say(f"en fait c'est {8000 + step}")


def _memory() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)


if __name__ == "__main__":
    main()
