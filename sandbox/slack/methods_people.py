"""users.*, bots.info, team.info, auth.test, api.test. Errors as under https://docs.slack.dev/reference/methods."""

from sandbox.slack import payloads
from sandbox.slack.call import Call
from sandbox.slack.records import JSON, User
from sandbox.slack.refused import Refused


def _user(call: Call, name: str) -> User:
    user = call.world.users.get(name)
    if user is None:
        raise Refused("user_not_found")
    return user


async def user_info(call: Call) -> JSON:
    user = _user(call, call.need("user"))
    return {"user": payloads.user_json(call.world, user, locale=call.flag("include_locale"))}


async def users_list(call: Call) -> JSON:
    page, cursor = call.page(list(call.world.users.values()), default=1000, most=1000)
    shown = [payloads.user_json(call.world, user, locale=call.flag("include_locale")) for user in page]
    return {"members": shown, "response_metadata": {"next_cursor": cursor}}


async def lookup_by_email(call: Call) -> JSON:
    wanted = call.need("email").lower()
    for user in call.world.users.values():
        if user.email.lower() == wanted:
            return {"user": payloads.user_json(call.world, user)}
    raise Refused("users_not_found")


async def profile(call: Call) -> JSON:
    return {"profile": payloads.profile_json(call.world, _user(call, call.text("user") or call.world.app.user_id))}


async def bot_info(call: Call) -> JSON:
    app = call.world.app
    if call.text("bot") not in ("", app.bot_id):
        raise Refused("bot_not_found")
    return {"bot": {"id": app.bot_id, "app_id": app.id, "user_id": app.user_id, "name": app.name, "deleted": False}}


async def team_info(call: Call) -> JSON:
    team = call.world.team
    shown = {"id": team.id, "name": team.name, "url": team.url, "domain": team.domain, "email_domain": ""}
    return {"team": shown}


async def auth_test(call: Call) -> JSON:
    app, team = call.world.app, call.world.team
    return {
        "url": team.url,
        "team": team.name,
        "user": app.name,
        "team_id": team.id,
        "user_id": app.user_id,
        "bot_id": app.bot_id,
        "is_enterprise_install": False,
    }


async def api_test(call: Call) -> JSON:
    args = {name: value for name, value in call.args.items() if name != "token"}
    if call.text("error"):
        raise Refused(call.text("error"), args=args)
    return {"args": args}


async def connections_open(call: Call) -> JSON:
    """The address of one Socket Mode connection."""
    place = call.world.address.replace("http", "ws", 1)
    return {"url": f"{place}/link/?ticket={call.world.sockets.ticket()}&app_id={call.world.app.id}"}
