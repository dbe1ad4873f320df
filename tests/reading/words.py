"""For the tests of reading: the words of all six catalogues, the shipped places and groups."""

from __future__ import annotations

from datetime import date

from bot.texts.catalogue import Catalogues
from bot.texts.vocabulary import CatalogueVocabulary
from config.groups import SHIPPED, read_groups_file
from config.reference import ReferencePlaces

TODAY = date(2026, 11, 23)  # a Monday


VOCABULARY = CatalogueVocabulary(Catalogues())
PLACES = ReferencePlaces()
GROUPS = tuple(read_groups_file(SHIPPED, PLACES.states))
