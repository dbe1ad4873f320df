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


def freeze(value: Any) -> Any:
    """The same JSON value, frozen to the bottom."""
    kind = type(value)
    if kind is dict:
        return FrozenDict({key: freeze(part) for key, part in value.items()})
    if kind is list:
        return FrozenList([freeze(part) for part in value])
    return value
