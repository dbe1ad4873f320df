"""views.*: forms and the home tab. Errors as on each page under https://docs.slack.dev/reference/methods."""

from sandbox.slack import answers, payloads
from sandbox.slack.blocks import view_payload
from sandbox.slack.call import Call
from sandbox.slack.records import JSON, View
from sandbox.slack.refused import Refused


def _shown(call: Call, view: View) -> JSON:
    return {"view": payloads.view_json(call.world, view)}


async def opened(call: Call) -> JSON:
    """The form is checked first, so a wrong one does not use the trigger up."""
    payload = view_payload(call.args.get("view"), "modal")
    trigger = call.world.tickets.exchange(call.need("trigger_id"))
    view = call.world.make_view(trigger.user, payload)
    call.world.show_modals(trigger.user, (view,))
    return _shown(call, view)


async def pushed(call: Call) -> JSON:
    """Needs a trigger from within the form on top."""
    payload = view_payload(call.args.get("view"), "modal")
    trigger = call.world.tickets.exchange(call.need("trigger_id"))
    if trigger.view not in (view.id for view in call.world.modals.get(trigger.user, ())):
        raise Refused("not_found")
    return _shown(call, answers.push(call.world, trigger.user, payload))


async def updated(call: Call) -> JSON:
    payload = view_payload(call.args.get("view"), "modal")
    view = _named(call)
    _check_hash(call, view)
    new = call.world.changed_view(view, payload)
    call.world.replace_view(new)
    return _shown(call, new)


async def published(call: Call) -> JSON:
    user = call.need("user_id")
    if user not in call.world.users:
        raise Refused("user_not_found")
    payload = view_payload(call.args.get("view"), "home")
    old = call.world.homes.get(user)
    if old:
        _check_hash(call, old)
    view = call.world.changed_view(old, payload) if old else call.world.make_view(user, payload)
    call.world.show_home(view)
    return _shown(call, view)


def _named(call: Call) -> View:
    """The open form with this view_id or external_id."""
    name, external = call.text("view_id"), call.text("external_id")
    if not name and not external:
        raise Refused("invalid_arguments", ["missing required field: view_id"])
    for stack in call.world.modals.values():
        for view in stack:
            if view.id == name or (external and view.payload.get("external_id") == external):
                return view
    raise Refused("not_found")


def _check_hash(call: Call, view: View) -> None:
    if call.text("hash") not in ("", view.hash):
        raise Refused("hash_conflict")
