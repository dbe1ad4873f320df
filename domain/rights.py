"""Who may see and do what. Roles come from our registry only; a stranger sees TLP:CLEAR."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.activities import Activity, ActivityState, Announcement, Decision
from domain.groups import Group
from domain.markings import Marking
from domain.people import Grant, Membership, Person, Platform, Role

MEMBERSHIP = timedelta(days=30)
"""How long seen membership counts without being confirmed (DESIGN 9)."""

DECIDERS = (Role.COORDINATOR, Role.REGIONAL_OFFICER)


@dataclass(frozen=True)
class Viewer:
    """What one reader may see and do here. `groups`: seen or granted membership; `of_states`: those of them that one
    belongs to by a post in a State. `chat_groups` is set in a group chat whose answer all can read: only what that
    chat's group may see counts there; None in private (or where only the asker sees the answer). `here`: the groups of
    the channel in which only the asker sees the answer. `ceiling`: of the chat or channel."""

    person: str
    grants: tuple[Grant, ...] = ()
    groups: frozenset[str] = frozenset()
    of_states: frozenset[str] = frozenset()
    chat_groups: frozenset[str] | None = None
    here: frozenset[str] = frozenset()
    ceiling: Marking = Marking.RED

    @property
    def stranger(self) -> bool:
        """Reads alone, and as far as we know belongs to no group and holds no role."""
        return self.chat_groups is None and not self.groups and not self.grants

    @property
    def admin(self) -> bool:
        return any(grant.role is Role.ADMIN for grant in self.grants)

    def coordinates(self, group: str) -> bool:
        """Coordinator or regional officer of the group, or an admin."""
        return self.admin or any(grant.role in DECIDERS and grant.group == group for grant in self.grants)

    def holds(self, least: Role) -> bool:
        """Whether some role held reaches `least`; seen membership counts as member, but who is an observer of a group
        only reads there. Roles of other kinds do not stand in for focal points: an admin may do everything."""
        if self.admin:
            return True
        if least is Role.MEMBER and self.groups - {one.group for one in self.grants if one.role is Role.OBSERVER}:
            return True
        order = list(Role)
        return any(order.index(grant.role) >= order.index(least) for grant in self.grants)


def membership_counts(seen: Membership, now: datetime) -> bool:
    return now - seen.seen <= MEMBERSHIP


def viewer_in_private(person: Person, seen: Iterable[str] = ()) -> Viewer:
    """What a person may see where nobody else reads the answer; `seen` are the groups in whose channels they were seen
    lately."""
    groups = {*seen, *(grant.group for grant in person.grants if grant.group)}
    return Viewer(person.id, person.grants, frozenset(groups))


def sees(viewer: Viewer, marking: Marking, groups: Iterable[str], by: str = "") -> bool:
    """CLEAR is for everyone, GREEN for members of a group concerned, higher markings for roles in it; one's own is
    always seen in private."""
    named = set(groups)
    if viewer.chat_groups is not None:
        shared = marking is Marking.CLEAR or (bool(named & viewer.chat_groups) and marking.rank <= Marking.GREEN.rank)
        return shared and marking.within(viewer.ceiling)
    if viewer.admin or (by and by == viewer.person) or marking is Marking.CLEAR:
        return True
    if named & viewer.here and marking.within(viewer.ceiling):  # it stands in this channel for all who are in it
        return True
    if marking is Marking.GREEN:
        return bool(named & viewer.groups)
    roles = {grant.group for grant in viewer.grants if grant.role not in (Role.OBSERVER, Role.MEMBER)}
    return bool(named & (roles | viewer.of_states))


def sees_activity(viewer: Viewer, activity: Activity) -> bool:
    """A proposal is seen by its proposer and those who decide; everything else by marking."""
    if activity.state is ActivityState.PROPOSED and not activity.approved:
        if viewer.chat_groups is not None:
            return False
        return activity.by == viewer.person or any(viewer.coordinates(group) for group in activity.groups)
    return sees(viewer, activity.marking, activity.groups, activity.by)


def sees_announcement(viewer: Viewer, notice: Announcement) -> bool:
    if all(decision is not Decision.APPROVED for decision in notice.groups.values()):
        return viewer.chat_groups is None and (
            notice.by == viewer.person or any(viewer.coordinates(group) for group in notice.groups)
        )
    return sees(viewer, notice.marking, notice.groups, notice.by)


def reads_recalled(viewer: Viewer, notice: Announcement) -> bool:
    """Whether it was taken back wherever this reader could read it; who sent it or decides about it reads all of it in
    private."""
    own = notice.by == viewer.person or any(viewer.coordinates(group) for group in notice.groups)
    if notice.recalled or (own and viewer.chat_groups is None):
        return notice.recalled
    left = [group for group, decision in notice.groups.items() if decision is not Decision.RECALLED]
    return not sees(viewer, notice.marking, left)


def may_change(viewer: Viewer, activity: Activity) -> bool:
    """Until approved the proposer and those who decide; afterwards coordinators of the groups that approved it."""
    if activity.approved:
        return any(viewer.coordinates(group) for group in activity.approved)
    return activity.by == viewer.person or any(viewer.coordinates(group) for group in activity.groups)


def may_stop(viewer: Viewer, notice: Announcement) -> bool:
    """Whoever sent it, or coordinates all its groups."""
    return notice.by == viewer.person or all(viewer.coordinates(group) for group in notice.groups)


def may_amend(viewer: Viewer, notice: Announcement) -> bool:
    """Who coordinates all the groups that have it or may yet; before any has approved it, whoever wrote it too."""
    own, groups = notice.by == viewer.person and not notice.approved, (*notice.approved, *notice.waiting)
    return own or (bool(groups) and all(viewer.coordinates(group) for group in groups))


def may_recall(viewer: Viewer, notice: Announcement) -> tuple[str, ...]:
    """The groups in which it may be taken back: all for whoever sent it, else those that one coordinates."""
    return tuple(id for id in notice.approved if notice.by == viewer.person or viewer.coordinates(id))


BELOW = {
    Role.ADMIN: frozenset(Role),
    Role.REGIONAL_OFFICER: frozenset(
        {
            Role.COORDINATOR,
            Role.FOCAL_POINT,
            Role.ALTERNATE,
            Role.PARTNER,
            Role.MEMBER,
            Role.OBSERVER,
        }
    ),
    Role.COORDINATOR: frozenset({Role.FOCAL_POINT, Role.ALTERNATE, Role.PARTNER, Role.MEMBER, Role.OBSERVER}),
}
"""Which roles a holder may grant: admins all; coordinators and regional officers roles below their own in their
groups (DESIGN 9)."""


def may_grant(viewer: Viewer, grant: Grant, groups: Mapping[str, Group]) -> bool:
    """`groups` resolves a State's grant: a coordinator may name focal points for the States of their groups."""
    for held in viewer.grants:
        if grant.role not in BELOW.get(held.role, frozenset()):
            continue
        mine = groups.get(held.group)
        if held.role is Role.ADMIN or (grant.group and grant.group == held.group):
            return True
        if not grant.group and grant.state and mine is not None and grant.state in mine.states:
            return True
    return False


def ceiling_of(
    group: Group | None,
    platform: Platform,
    own: Marking | None,
    defaults: Mapping[Platform, Marking],
) -> Marking:
    """The narrowest marking that a channel may show."""
    if own is not None:
        return own
    return group.ceilings.get(platform, defaults[platform]) if group is not None else Marking.CLEAR
