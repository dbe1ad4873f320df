"""What an app may put into a message: text, blocks and metadata as sent, made into what Slack keeps."""

from dataclasses import dataclass

from sandbox.slack import limits
from sandbox.slack.blocks import message_blocks
from sandbox.slack.records import JSON, File
from sandbox.slack.refused import Refused
from sandbox.slack.schema import fault
from sandbox.slack.workspace import Workspace

IMAGES = ("gif", "jpeg", "jpg", "png")


@dataclass(frozen=True)
class Content:
    """Checked content; `truncated` when the text was over 40,000 characters and Slack cut it.

    https://docs.slack.dev/changelog/2018-04-truncating-really-long-messages
    """

    text: str
    blocks: tuple[JSON, ...]
    truncated: bool = False


def content(world: Workspace, given: JSON) -> Content:
    """Raises Refused: no_text, invalid_blocks, invalid_blocks_format, msg_blocks_too_long."""
    text = given.get("text") or ""
    if not isinstance(text, str):
        raise Refused("invalid_arguments", [fault("must provide a string", "/text")])
    blocks = message_blocks(given["blocks"]) if given.get("blocks") else ()
    if not text and not blocks:
        raise Refused("no_text")
    if reasons := [reason for index, block in enumerate(blocks) for reason in _image_faults(world, block, index)]:
        raise Refused("invalid_blocks", reasons)
    return Content(text[: limits.TEXT_IN_MESSAGE], blocks, len(text) > limits.TEXT_IN_MESSAGE)


def _image_faults(world: Workspace, block: JSON, index: int) -> list[str]:
    """A picture from a Slack file must be a finished upload of an image.

    https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object
    """
    places = [block, block.get("accessory") or {}, *block.get("elements", [])]
    wanted = [place["slack_file"] for place in places if place.get("slack_file")]
    return [fault("invalid slack file", f"/blocks/{index}") for one in wanted if not _is_picture(world, one)]


def _is_picture(world: Workspace, reference: JSON) -> bool:
    file: File | None = world.files.get(reference.get("id", ""))
    for other in world.files.values():
        if "url" in reference and f"-{other.id}/" in reference["url"]:
            file = other
    return file is not None and file.ready and file.name.rpartition(".")[2].lower() in IMAGES


def metadata(given: object) -> JSON | None:
    """The metadata of a message; an empty object means none.

    Raises Refused: invalid_metadata_format, invalid_metadata_schema.
    https://docs.slack.dev/messaging/message-metadata
    """
    if not given:
        return None
    if not isinstance(given, dict):
        raise Refused("invalid_metadata_format")
    if reasons := list(limits.METADATA.faults(given, "/metadata")):
        raise Refused("invalid_metadata_schema", reasons)
    if not isinstance(given["event_payload"], dict):
        raise Refused("invalid_metadata_format")
    return given
