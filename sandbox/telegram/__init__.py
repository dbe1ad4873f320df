"""A strict stand-in for Telegram and its Bot API on loopback, to which the real client library connects.

Limits and answers follow https://core.telegram.org/bots/api (version 10.1) and the reference implementation's wording.
"""
