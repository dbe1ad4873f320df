"""Slack: what comes in becomes a Request, and a Card becomes blocks."""
