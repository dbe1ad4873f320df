"""A registry without platforms: people type on Slack or Telegram, and what they would read comes back as plain
lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.texts.catalogue import Catalogues
from bot.texts.vocabulary import CatalogueVocabulary
from bot.texts.voice import CatalogueVoice
from config.reference import ReferencePlaces
from domain.cards import Attachment, Card, Form
from domain.delivery import Delivery, Life, Outcome, Sent
from domain.groups import Binding, Group
from domain.people import Grant, Identity, Person, Platform, Role
from domain.requests import Chat, Request
from handlers.command import Services
from handlers.dispatch import dispatch
from handlers.losses import tell_lost
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from tests.answers import answered

NOON = datetime(2027, 3, 10, 12, tzinfo=UTC)

CATALOGUES = Catalogues()
VOCABULARY = CatalogueVocabulary(CATALOGUES)
PLACES = ReferencePlaces()

GROUPS = (
    Group(
        "casp-mid",
        "Cooperative Aviation Security Programme, Middle East",
        "CASP-MID",
        ("ARE", "BHR", "EGY", "JOR", "LBN"),
        "Africa/Cairo",
        ("en", "ar"),
    ),
    Group(
        "ecowas",
        "Economic Community of West African States",
        "ECOWAS",
        ("BEN", "NER", "SEN", "TGO"),
        "Africa/Dakar",
        ("fr", "en"),
    ),
    Group(
        "enavsecg", "EUR/NAT Aviation Security Group", "ENAVSECG", ("UZB", "KAZ", "FRA"), "Europe/Paris", ("en", "fr")
    ),
)

BINDINGS = (
    Binding("casp-mid.1", "casp-mid", Platform.TELEGRAM, "-100", "CASP-MID on Telegram"),
    Binding("casp-mid.2", "casp-mid", Platform.SLACK, "C1", "#casp-mid", "T1"),
    Binding("ecowas.3", "ecowas", Platform.SLACK, "C2", "#ecowas", "T1"),
)


@dataclass
class Someone:
    """A person with one account, known by name in tests."""

    name: str
    platform: Platform = Platform.TELEGRAM
    locale: str = "en"
    grants: tuple[Grant, ...] = ()
    full_name: str = ""
    state: str = ""

    @property
    def who(self) -> Identity:
        team = "T1" if self.platform is Platform.SLACK else ""
        return Identity(self.platform, self.name, team)

    @property
    def id(self) -> str:
        return self.who.key


COORDINATOR = (Grant(Role.COORDINATOR, "casp-mid"),)


@dataclass
class World:
    storage: MemoryStorage = field(default_factory=lambda: MemoryStorage(KINDS))
    now: datetime = NOON
    hold: float = 0.0
    tokens: count[int] = field(default_factory=lambda: count(1))
    numbers: count[int] = field(default_factory=lambda: count(1))
    form: Form | None = None
    card: Card | None = None

    def __post_init__(self) -> None:
        self.services = Services(
            clock=lambda: self.now,
            token=lambda length: f"TOKEN{next(self.tokens)}"[:length],
            vocabulary=VOCABULARY,
            places=PLACES,
            hold=self.hold,
            deep_link=lambda payload: f"https://t.me/liaison_bot?start={payload}",
        )

    async def settle_in(self, *people: Someone) -> World:
        """Groups, channels and people as a running registry has them."""
        async with transaction(self.storage) as tx:
            for group in GROUPS:
                await tx.groups.add(group)
            for binding in BINDINGS:
                await tx.bindings.add(binding)
        await self.settle(*people)
        return self

    async def settle(self, *people: Someone) -> None:
        async with transaction(self.storage) as tx:
            for one in people:
                person = Person(
                    one.id, one.name, (one.who,), one.name, one.grants, (one.who,), one.full_name, one.state
                )
                await tx.people.add(person)

    async def hears(
        self,
        who: Someone,
        typed: str,
        *,
        where: str = "",
        values: dict[str, str] | None = None,
        files: tuple[Attachment, ...] = (),
        forwarded: bool = False,
        answered: str = "",
        quoted: str = "",
    ) -> str:
        """What the person reads after typing `typed`: in private, or in the channel `where`; a leading "/" is a
        command."""
        kind, verb, text = "sentence", "", typed
        if typed.startswith("/"):
            kind, (verb, _, text) = "command", typed[1:].partition(" ")
            if "\n" in verb:
                verb, _, rest = verb.partition("\n")
                text = f"{rest} {text}".strip()
        chat = self._chat(who, where)
        request = Request(
            f"{who.platform.value}:{next(self.numbers)}",
            kind,
            verb,
            text,
            chat,
            who.who,
            self.now,
            who.name,
            who.name,
            who.locale,
            values=values or {},
            files=files,
            forwarded=forwarded,
            answered=answered,
            quoted=quoted,
        )
        return await self._asked(request)

    async def notices(self, verb: str, who: Someone, where: str, text: str = "") -> str:
        """What the platform reports of a person in a channel."""
        chat = self._chat(who, where)
        id = f"{who.platform.value}:{next(self.numbers)}"
        return await self._asked(
            Request(id, "notice", verb, text, chat, who.who, self.now, who.name, who.name, who.locale)
        )

    async def taps(self, who: Someone, label: str, *, where: str = "") -> str:
        """Taps a button of the last card that was read."""
        assert self.card is not None, "no card to tap"
        voice = self._voice("en")
        for button in [b for row in self.card.buttons for b in row] + [i.button for i in self.card.items if i.button]:
            if voice(button.label) == label:
                return await self.presses(who, button.verb, button.args, where=where)
        raise AssertionError(f"no button {label!r} in: {read(self.card, voice)}")

    async def presses(self, who: Someone, verb: str, args: str = "", *, where: str = "", kind: str = "button") -> str:
        """What a button carries, also one that stands on no card here; kind "link" for an address that carries it."""
        id, chat = f"{who.platform.value}:{next(self.numbers)}", self._chat(who, where)
        return await self._asked(Request(id, kind, verb, args, chat, who.who, self.now, who.name, who.name, who.locale))

    async def fills(self, who: Someone, values: dict[str, str]) -> str:
        """Submits the form that was opened on Slack and reads what the modal shows then."""
        from handlers.forms import submit

        assert self.form is not None, "no form is open"
        id = f"slack:{next(self.numbers)}"
        request = Request(
            id,
            "submit",
            self.form.verb,
            self.form.draft,
            self._chat(who, ""),
            who.who,
            self.now,
            who.name,
            who.name,
            who.locale,
            values=values,
        )
        answer = await submit(request, self.storage, self.services)
        voice = self._voice(answer.language)
        if answer.card is None:
            return "\n".join(f"{name}: {voice(error)}" for name, error in answer.errors.items())
        self.card = answer.card
        return read(answer.card, voice)

    async def _asked(self, request: Request) -> str:
        answer = await dispatch(request, self.storage, self.services)
        self.form = answer.reply if isinstance(answer.reply, Form) else None
        self.card = answer.reply if isinstance(answer.reply, Card) else self.card
        voice = self._voice(answer.language, answer.zone)
        if self.form is not None:
            return "\n".join([voice(self.form.title), *(f"[{voice(one.label)}]" for one in self.form.fields)])
        return read(answer.reply, voice) if isinstance(answer.reply, Card) else ""

    def _voice(self, language: str, zone: str = "UTC") -> CatalogueVoice:
        return CatalogueVoice(CATALOGUES, language, zone)

    def _chat(self, who: Someone, where: str) -> Chat:
        for binding in BINDINGS:
            if binding.id == where:
                return Chat(binding.platform, binding.chat, False, binding.team, binding.topic, binding.title)
        if where:
            return Chat(who.platform, where, False, who.who.team, title=where)
        return Chat(who.platform, who.name, True, who.who.team)

    async def outgoing(self, *, to: str = "", subject: str = "") -> list[Delivery]:
        """The deliveries that wait, to one address or about one subject."""
        async with transaction(self.storage, read_only=True) as tx:
            waiting = await tx.deliveries.due(self.now + timedelta(days=999), 500)
        return [
            one for one in waiting if one.life is Life.WAITING and to in ("", one.to) and subject in ("", one.subject)
        ]

    async def delivered(self) -> None:
        """What is due now is sent, and seen."""
        async with transaction(self.storage) as tx:
            for one in await tx.deliveries.due(self.now, 500):
                bound = await tx.bindings.get(one.to[2:])
                seen = Sent(f"m{next(self.numbers)}", bound.chat if bound else one.to.rpartition(":")[2])
                await tx.deliveries.put(answered(one, seen, self.now))

    async def ends(self, id: str, outcome: Outcome) -> None:
        """The outbox has had this answer, and told whom it had to."""
        async with transaction(self.storage) as tx:
            row = await tx.deliveries.get(id)
            assert row is not None
            done = answered(row, outcome, self.now)
            await tx.deliveries.put(done)
            await tell_lost(tx, done, self.now)

    async def reads(self, to: str, language: str = "en") -> list[str]:
        """What an address is about to read."""
        return [read(one.wanted, self._voice(language)) for one in await self.outgoing(to=to) if one.wanted]


def read(card: Card, voice: CatalogueVoice) -> str:
    """A card as plain lines, with its buttons in brackets."""
    lines = [card.marking.label] if card.marking else []
    lines += [voice(card.title), *(voice(line) for line in card.lines)]
    lines += [f"{voice(label)}: {voice(value)}" for label, value in card.fields]
    lines += [text for _, text in card.bodies]
    for item in card.items:
        lines += [voice(item.head), *(voice(line) for line in item.lines)]
        lines += [f"[{voice(item.button.label)}]"] if item.button else []
    lines += [" ".join(f"[{voice(button.label)}]" for button in row) for row in card.buttons]
    return "\n".join(line.replace("\u2068", "").replace("\u2069", "") for line in lines)
