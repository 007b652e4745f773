"""Files that browsers keep: read once, compressed once, named by what is in them."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from aiohttp import web

_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_COMMON = {
    "X-Content-Type-Options": "nosniff",
    # other sites embed the widget: their pages may load the modules and the labels, which hold nothing personal
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}

_LINES_OF_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*.*?\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)

FOREVER = "public, max-age=31536000, immutable"
SHORTLY = "public, max-age=300, stale-while-revalidate=86400"


@dataclass(frozen=True)
class File:
    """A body of bytes with its content type."""

    body: bytes
    content_type: str

    @classmethod
    def read(cls, path: Path) -> File:
        """Read a script, style or drawing; raises OSError when it is not there, KeyError for another kind of file."""
        return cls(path.read_bytes(), _TYPES[path.suffix])

    @cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits that change with the content."""
        return hashlib.sha256(self.body).hexdigest()[:12]

    @cached_property
    def gzipped(self) -> bytes:
        """The body as it travels: people on mobile data pay for every kilobyte."""
        return gzip.compress(self.body, 9, mtime=0)

    def response(self, request: web.Request, cache: str) -> web.Response:
        """The file, or 304 when the browser's copy is still the same one. `cache` is the Cache-Control header."""
        headers = {**_COMMON, "Cache-Control": cache, "ETag": f'W/"{self.version}"', "Vary": "Accept-Encoding"}
        if any(tag.value in {self.version, "*"} for tag in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        body = self.body
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
            body = self.gzipped
        return web.Response(body=body, content_type=self.content_type, charset="utf-8", headers=headers)


def slim(script: File) -> File:
    """A script of ours without indentation and without the comments that have lines of their own.

    They are for who reads the sources: a person on mobile data would pay for them. No template of a script may rely on
    its indentation, or hold a line that begins like a comment.
    """
    text = _LINES_OF_COMMENT.sub("", script.body.decode())
    return File(_INDENTATION.sub("", text).encode(), script.content_type)


def together(files: Mapping[str, File]) -> str:
    """One version for files that only work with each other."""
    listed = "".join(f"{name} {files[name].version}\n" for name in sorted(files))
    return hashlib.sha256(listed.encode()).hexdigest()[:12]
