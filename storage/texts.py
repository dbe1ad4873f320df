"""Document ⇄ JSON text, the form in which documents are held and kept.

Text takes half the memory of decoded dictionaries, loads quickly and cannot be changed by a reader; what is read often
stays decoded in a cache keyed by the text itself, which therefore never goes stale.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from storage.frozen import freeze
from storage.rows import Row

_ENCODE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_PARSE = json.JSONDecoder().raw_decode
_DECODE = json.JSONDecoder(object_hook=freeze).raw_decode
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def encode(value: Mapping[str, Any]) -> str:
    """The JSON text of a document; ValueError or TypeError for what no store could give back."""
    text = _ENCODE(dict(value))
    if not text.isascii():
        text.encode()  # half of a surrogate pair is a UnicodeEncodeError, which is a ValueError
    if "\\u0000" in text and _NUL.search(text):
        raise ValueError("a document cannot hold a NUL character")
    return text


def encode_row(id: str, version: int, doc: Mapping[str, Any]) -> str:
    return encode({"id": id, "version": version, "doc": dict(doc)})


def parse_row(kind: str, text: str) -> tuple[str, Mapping[str, Any]]:
    """The id and the document in a text of unknown origin; ValueError when there is no row in it."""
    row, end = _PARSE(text)
    if end == len(text) and type(row) is dict:
        id, version, doc = row.get("id"), row.get("version"), row.get("doc")
        if type(id) is str and type(version) is int and type(doc) is dict:
            return id, doc
    raise ValueError(f"no {kind} row with id, version and doc")


@lru_cache(4096)  # rows, of some 3 kB each
def decode_row(kind: str, text: str) -> Row:
    """The row in a text that holds one, frozen and shared."""
    row, _ = _DECODE(text)
    return Row(kind, row["id"], row["version"], row["doc"])
