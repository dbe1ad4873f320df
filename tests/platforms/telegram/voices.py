"""A voice that speaks keys, so that no translator can break a test."""

from __future__ import annotations

from dataclasses import dataclass

from domain.cards import Names, Say, Text


@dataclass(frozen=True)
class KeyVoice:
    language: str = "en"
    zone: str = "UTC"
    rtl: bool = False

    def __call__(self, text: Text) -> str:
        if isinstance(text, str):
            return text
        return " ".join((text.key, *(f"{name}={self._fact(value)}" for name, value in text.facts.items())))

    def _fact(self, value: object) -> str:
        if isinstance(value, Names):
            return ", ".join(map(self._fact, value.items))
        return self(value) if isinstance(value, Say) else str(value)


EN, FR, AR = KeyVoice(), KeyVoice("fr"), KeyVoice("ar", rtl=True)
