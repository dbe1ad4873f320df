"""In which language a text is written."""

from __future__ import annotations

import pytest

from handlers.reading.written import written_in

TEXTS = [
    ("Nominations are open. Please write to your coordinator by Friday.", "en"),
    ("Les désignations sont ouvertes pour le séminaire de Dakar.", "fr"),
    ("Las candidaturas están abiertas para el curso de Lima y son gratuitas.", "es"),
    ("باب الترشيح مفتوح لندوة SEM-12 في دبي.", "ar"),
    ("Открыт приём кандидатур на семинар в Ташкенте.", "ru"),
    ("航空安保研讨会现已开放提名。", "zh"),
    ("TRN-4 Nairobi 2027", ""),
    ("New rules\nFrom May on.", ""),
    ("Los Angeles and Las Vegas", ""),
    ("نام‌نویسی برای سمینار باز است. لطفاً بنویسید چه کسی می‌آید.", ""),
    ("Тошкентдаги семинарга номзодлар қабул қилинади.", ""),
    ("😀😀", ""),
    ("", ""),
    ("12345 !!", ""),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_a_language_is_said_only_where_it_is_plain(text: str, language: str) -> None:
    assert written_in(text) == language
