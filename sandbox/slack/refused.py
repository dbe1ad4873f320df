"""How Slack says no: an error word, and reasons with a pointer into what was sent."""

from collections.abc import Iterable

from sandbox.slack.records import JSON


class Refused(Exception):
    """Ends a Web API call with `{"ok": false, "error": …}`; `more` is added to the answer as it stands."""

    def __init__(self, error: str, reasons: Iterable[str] = (), **more: object) -> None:
        self.reasons = tuple(reasons)
        super().__init__(error, *self.reasons)
        self.error = error
        self.more = more

    def body(self) -> JSON:
        answer: JSON = {"ok": False, "error": self.error, **self.more}
        if self.reasons:
            answer["errors"] = list(self.reasons)
            answer["response_metadata"] = {"messages": [f"[ERROR] {reason}" for reason in self.reasons]}
        return answer
