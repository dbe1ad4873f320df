"""Activities: anything with dates that a regional group knows of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from domain.cards import Attachment
from domain.markings import Marking
from domain.when import When


class Kind(Enum):
    """What an activity is. `value` is the word in `key: value` lines; `PREFIX` gives its codes (SEM-12)."""

    SEMINAR = "seminar"
    WORKSHOP = "workshop"
    TRAINING = "training"
    OJT = "ojt"
    MEETING = "meeting"
    FORUM = "forum"
    ASSESSMENT = "assessment"
    MISSION = "mission"
    VISIT = "visit"
    JOINT = "joint"
    WEBINAR = "webinar"
    DEADLINE = "deadline"


PREFIX = {
    Kind.SEMINAR: "SEM",
    Kind.WORKSHOP: "WKS",
    Kind.TRAINING: "TRN",
    Kind.OJT: "OJT",
    Kind.MEETING: "MTG",
    Kind.FORUM: "FOR",
    Kind.ASSESSMENT: "NAS",
    Kind.MISSION: "MIS",
    Kind.VISIT: "VIS",
    Kind.JOINT: "JNT",
    Kind.WEBINAR: "WEB",
    Kind.DEADLINE: "DDL",
}


class ActivityState(Enum):
    PROPOSED = "proposed"
    PUBLISHED = "published"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"


class Decision(Enum):
    """What became of a proposal in one group."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    RECALLED = "recalled"  # of an announcement that was posted there


class WayIn(Enum):
    """Open is one tap; the others ask the focal point or the coordinator."""

    OPEN = "open"
    ENDORSED = "endorsed"
    NOMINATED = "nominated"
    INVITED = "invited"


@dataclass(frozen=True)
class Venue:
    city: str = ""
    state: str = ""  # alpha-3
    online: str = ""  # link


@dataclass(frozen=True)
class Activity:
    """`code` is its id and is said aloud. `groups` maps a group to what it decided. `taken` counts seats, so that two
    people taking the
    last one meet at this record's version. `edition` grows with each change of dates: a moved activity is reminded
    again. `nomination`
    is the deadline for nominations; a day alone means its end on the secretariat's clock (the first group's zone)."""

    code: str
    kind: Kind
    title: str
    when: When
    groups: dict[str, Decision]
    by: str  # person id of the proposer; "" for an import
    created: datetime
    reference: str = ""
    venue: Venue = field(default_factory=Venue)
    organiser: str = ""
    partners: tuple[str, ...] = ()
    states: tuple[str, ...] = ()  # invited; empty: all States of the groups
    languages: tuple[str, ...] = ()
    seats: int | None = None
    taken: int = 0
    way_in: WayIn = WayIn.OPEN
    nomination: When | None = None
    marking: Marking = Marking.GREEN
    texts: dict[str, str] = field(default_factory=dict)  # language ("" unknown) → what a person wrote
    links: tuple[str, ...] = ()
    files: tuple[Attachment, ...] = ()
    source: str = ""
    state: ActivityState = ActivityState.PROPOSED
    reason: str = ""  # of a cancellation or postponement
    edition: int = 1
    origin: str = ""  # the row of the programme it was imported from: importing again changes nothing

    @property
    def approved(self) -> tuple[str, ...]:
        return tuple(group for group, decision in self.groups.items() if decision is Decision.APPROVED)

    @property
    def free(self) -> int | None:
        """Seats left; None where seats are not counted."""
        return None if self.seats is None else max(0, self.seats - self.taken)


class Standing(Enum):
    """Registration states (DESIGN section 3): the same word in every view."""

    REGISTERED = "registered"
    AWAITING = "awaiting-endorsement"
    WAITING = "waiting-list"
    OFFERED = "offered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ATTENDED = "attended"
    NO_SHOW = "no-show"


@dataclass(frozen=True)
class Registration:
    """One person in one activity; id "CODE/person"."""

    activity: str
    person: str
    standing: Standing
    at: datetime
    starts: datetime  # the activity's start, so that "my next" is an index

    @property
    def id(self) -> str:
        return f"{self.activity}/{self.person}"


@dataclass(frozen=True)
class Announcement:
    """A notice to groups; `code` ANN-n. `about` is the activity it announces. `due` set: goes out then (UTC). `until`
    ends its being current. `ack`: each State is asked to acknowledge it, until `reply` (UTC) on the clock of `clock`
    (IANA), where that is set. `letter` is the reference of the State letter that goes with it."""

    code: str
    title: str
    groups: dict[str, Decision]
    by: str
    created: datetime
    texts: dict[str, str] = field(default_factory=dict)
    about: str = ""
    links: tuple[str, ...] = ()
    files: tuple[Attachment, ...] = ()
    marking: Marking = Marking.GREEN
    until: datetime | None = None
    due: datetime | None = None
    anyway: str = ""  # why it may go out in a group's closed hours
    stopped: bool = False
    recalled: bool = False  # everywhere
    reason: str = ""  # of a recall
    changed: datetime | None = None  # when its words were last put right
    reported: bool = False  # the sender has been told what reached which channel
    ack: bool = False
    reply: datetime | None = None
    clock: str = ""
    letter: str = ""
    counted: bool = False  # its coordinators have been told which States had acknowledged it in the end

    @property
    def closes(self) -> datetime | None:
        """When those who wait for acknowledgements read the result."""
        return (self.reply or self.until) if self.ack else None

    @property
    def approved(self) -> tuple[str, ...]:
        return tuple(group for group, decision in self.groups.items() if decision is Decision.APPROVED)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The groups that have still to decide about it."""
        return tuple(group for group, decision in self.groups.items() if decision is Decision.WAITING)

    @property
    def recalled_in(self) -> tuple[str, ...]:
        """The groups that have it no longer, while others may."""
        return tuple(group for group, decision in self.groups.items() if decision is Decision.RECALLED)

    def ended(self, now: datetime) -> str:
        """Why it is current no more: "recalled", "stopped" or "over"; "" while it is."""
        if self.recalled or self.stopped:
            return "recalled" if self.recalled else "stopped"
        return "over" if self.until is not None and self.until <= now else ""
