"""What a translator needs: the messages a language still lacks, and one offline page of all of them beside English."""

from __future__ import annotations

import re
from html import escape

from bot.texts.catalogue import FALLBACK, RTL, Catalogues

_MESSAGE = re.compile(r"^([a-zA-Z][\w-]*) *= ?(.*(?:\n(?:[ \t]+.*)?(?=\n|$))*)", re.MULTILINE)

_PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<title>Liaison: {language}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }}
:root {{ color-scheme: light dark }}
table {{ border-collapse: collapse; width: 100% }}
td, th {{ border-bottom: 1px solid #8884; padding: .4rem .6rem }}
td, th {{ text-align: start; vertical-align: top; white-space: pre-wrap }}
td:first-child {{ font-family: monospace; font-size: .85em }}
tr.missing td {{ background: #f804 }}
</style>
<h1>Liaison: {language}</h1>
<p>{count} messages, {lacking} still to be translated into <b>{language}</b>.
What stands in {{ braces }} is filled in when the message is said, and keeps its name.</p>
<table>
<tr><th>Message</th><th>English</th><th>{language}</th></tr>
{rows}
</table>
</html>
"""


def missing(catalogues: Catalogues, language: str) -> list[str]:
    """The messages that English has and this language has not; all of them for a language without a file."""
    known = set(catalogues[language].keys()) if language in catalogues.understood else set()
    english = catalogues[FALLBACK].keys()
    return [key for key in english if key not in known]


def page(catalogues: Catalogues, language: str) -> str:
    """One HTML page without scripts or addresses: every message in English and this language."""
    english = patterns(catalogues, FALLBACK)
    other = patterns(catalogues, language)
    rows = "\n".join(_row(key, said, other.get(key), language) for key, said in english.items())
    lacking = len(english.keys() - other.keys())
    return _PAGE.format(language=escape(language), count=len(english), lacking=lacking, rows=rows)


def patterns(catalogues: Catalogues, language: str) -> dict[str, str]:
    """Each message as it is written in the language's file."""
    if language not in catalogues.understood:
        return {}
    return {key: value.strip() for key, value in _MESSAGE.findall(catalogues[language].source)}


def _row(key: str, english: str, other: str | None, language: str) -> str:
    way = "rtl" if language in RTL else "ltr"
    mark = ' class="missing"' if other is None else ""
    cells = f'<td>{escape(key)}</td><td>{escape(english)}</td><td dir="{way}">{escape(other or "")}</td>'
    return f"<tr{mark}>{cells}</tr>"
