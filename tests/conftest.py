"""How the tests run: the same examples every time, and no example fails for being slow."""

from hypothesis import settings

settings.register_profile("liaison", derandomize=True, deadline=None, database=None)
settings.load_profile("liaison")
