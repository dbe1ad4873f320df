"""JSON values that many readers share: dictionaries and lists that refuse to be changed.

They stay `dict` and `list`, so that they compare, encode and validate like any other document.
"""

from typing import Any, Never


def _refuse(*_: object, **__: object) -> Never:
    raise TypeError("a stored document cannot be changed: make a new one and put it")


class FrozenDict(dict[str, Any]):
    __slots__ = ()
    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse


class FrozenList(list[Any]):
    __slots__ = ()
    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
    append = clear = extend = insert = pop = remove = reverse = sort = _refuse


def freeze(value: dict[str, Any]) -> FrozenDict:
    """A decoder's `object_hook`: the same JSON object frozen to the bottom, as the objects in it are already."""
    for key, part in value.items():
        if type(part) is list:
            value[key] = _freeze_list(part)
    return FrozenDict(value)


def _freeze_list(value: list[Any]) -> FrozenList:
    return FrozenList([_freeze_list(part) if type(part) is list else part for part in value])
