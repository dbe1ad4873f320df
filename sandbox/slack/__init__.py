"""A strict stand-in for Slack on loopback: Web API, Socket Mode, signed HTTP requests, and the people behind them."""
