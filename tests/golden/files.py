"""One file a platform and language: what people read, for review by somebody who reads that language."""

from __future__ import annotations

from pathlib import Path

from tests.golden.conversation import conversation
from tests.golden.drawing import PLATFORMS, ZONES, drawn

FILES = {
    (platform, language): Path(__file__).parent / f"{platform}.{language}.txt"
    for platform in PLATFORMS
    for language in ZONES
}


async def written() -> dict[Path, str]:
    """Each file as it should be now."""
    told = (await conversation()).told
    return {path: drawn(told, platform, language) for (platform, language), path in FILES.items()}
