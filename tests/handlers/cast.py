"""Who announces, on both platforms, and a member who reads it."""

from __future__ import annotations

from domain.people import Grant, Platform, Role
from tests.handlers.world import COORDINATOR, Someone

BOTH = (Grant(Role.COORDINATOR, "casp-mid"), Grant(Role.COORDINATOR, "ecowas"))
OMAR = Someone("omar", grants=BOTH, full_name="Omar Nasser")
YARA = Someone("yara", Platform.SLACK, grants=COORDINATOR, full_name="Yara Saleh")
AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")
