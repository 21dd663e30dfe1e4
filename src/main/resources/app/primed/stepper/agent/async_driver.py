"""Moves asynchronous generators by hand. Their values come through awaitables, and no event loop runs any more.

Such an awaitable is resumed as long as it only yields its turn (a bare `yield`, as in `sleep(0)`). If it waits for
anything else, it stays suspended, and later moves answer it in place of the event loop.
"""

from .show import shown


class Waiting(Exception):
    """The object reached an `await` that only an event loop, or the user in its place, can answer."""


class Driver:
    def __init__(self):
        self.under_way = {}  # by id of the object: the awaitable that waits

    def waits(self, one):
        return id(one) in self.under_way

    def let_go(self):
        self.under_way.clear()

    def begin(self, one, awaitable):
        """@return what the object yields, if it gets that far by itself"""
        return through(self, one, awaitable, awaitable.send, None)

    def answer(self, one, value):
        awaitable = self.under_way.pop(id(one))
        return through(self, one, awaitable, awaitable.send, value)

    def throw(self, one, error):
        awaitable = self.under_way.pop(id(one))
        return through(self, one, awaitable, awaitable.throw, error)

    def close(self, one):
        try:
            self.throw(one, GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return None
        raise RuntimeError("async generator ignored GeneratorExit")


def through(driver, one, awaitable, step, value):
    while True:
        try:
            waits_for = step(value)
        except StopIteration as given:
            return given.value
        if waits_for is not None:
            driver.under_way[id(one)] = awaitable
            raise Waiting(
                f"for {shown(waits_for)}, which an event loop would bring. The next move answers in its place."
            ) from None
        step, value = awaitable.send, None
