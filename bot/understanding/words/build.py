"""Writes words.tsv.gz beside this file from the `wordfreq` package.

Run by hand, only when the table is to be renewed:
    uv run --no-project --python 3.11 --with wordfreq==3.1.1 python bot/understanding/words/build.py
"""

from __future__ import annotations

import gzip
import unicodedata
from pathlib import Path

from wordfreq import top_n_list, zipf_frequency

LANGUAGES = ("fr", "nl", "en")
WORDS_PER_LANGUAGE = 30_000
# Many people write without accents; the bare form counts almost as much as the right one.
BARE_FORM_PENALTY = 0.5


def bare(word: str) -> str:
    """The word without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def is_word(word: str) -> bool:
    """Letters only, apart from apostrophes and hyphens inside."""
    return word.replace("'", "").replace("-", "").isalpha()


def table() -> dict[str, list[int]]:
    """Word -> tenths of the Zipf frequency in each language (0: not seen)."""
    chosen = {w for code in LANGUAGES for w in top_n_list(code, WORDS_PER_LANGUAGE) if is_word(w)}
    rows = {w: [round(10 * zipf_frequency(w, code)) for code in LANGUAGES] for w in sorted(chosen)}
    for word in sorted(chosen):
        plain = bare(word)
        if plain == word:
            continue
        own = rows.setdefault(plain, [round(10 * zipf_frequency(plain, code)) for code in LANGUAGES])
        for i, value in enumerate(rows[word]):
            own[i] = max(own[i], value - round(10 * BARE_FORM_PENALTY), 0)
    return rows


def main() -> None:
    """Write the table; the gzip header carries no time, so that the same input gives the same file."""
    lines = "".join(f"{w}\t{a}\t{b}\t{c}\n" for w, (a, b, c) in sorted(table().items()))
    target = Path(__file__).with_name("words.tsv.gz")
    with target.open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as packed:
        packed.write(lines.encode())


if __name__ == "__main__":
    main()
