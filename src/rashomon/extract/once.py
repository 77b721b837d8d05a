"""Attributes worked out when first asked for, and kept."""

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class once(Generic[Owner, Value]):
    """What `functools.cached_property` does, without its lock, which Python 3.11 takes each time.

    Not for objects that threads share.
    """

    def __init__(self, find: Callable[[Owner], Value]) -> None:
        """Take the function that works the attribute out."""
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, owner: None, kind: type[Owner]) -> Self: ...

    @overload
    def __get__(self, owner: Owner, kind: type[Owner]) -> Value: ...

    def __get__(self, owner: Owner | None, kind: type[Owner]) -> Self | Value:
        """Work the attribute out and put it in its own place, where Python finds it the next time."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._find(owner)
        return value
