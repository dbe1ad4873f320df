"""JSON values that many readers share: dictionaries and lists that refuse to be changed.

They stay `dict` and `list`, so that they compare, encode and validate like any other document.
"""

from typing import Any, Never


def _refuse(*_: object, **__: object) -> Never:
    raise TypeError("a stored document cannot be changed: make a new one and put it")


class FrozenDict(dict[str, Any]):
    __slots__ = ()


class FrozenList(list[Any]):
    __slots__ = ()


for _verb in ("__setitem__", "__delitem__", "clear", "pop"):
    setattr(FrozenDict, _verb, _refuse)
    setattr(FrozenList, _verb, _refuse)
for _verb in ("__ior__", "popitem", "setdefault", "update"):
    setattr(FrozenDict, _verb, _refuse)
for _verb in ("__iadd__", "__imul__", "append", "extend", "insert", "remove", "reverse", "sort"):
    setattr(FrozenList, _verb, _refuse)


def freeze(value: dict[str, Any]) -> FrozenDict:
    """A decoder's `object_hook`: the same JSON object frozen to the bottom, as the objects in it are already."""
    for key, part in value.items():
        if type(part) is list:
            value[key] = _freeze_list(part)
    return FrozenDict(value)


def _freeze_list(value: list[Any]) -> FrozenList:
    return FrozenList([_freeze_list(part) if type(part) is list else part for part in value])
