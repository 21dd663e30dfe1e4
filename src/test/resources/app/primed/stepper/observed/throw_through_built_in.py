"""A throw reaches an asynchronous generator through an awaitable of Python's own, while the one that awaits it runs."""

import types


class Stop(Exception):
    pass


@types.coroutine
def pause(word):
    return (yield word)


async def source():
    try:
        print("source got", await pause("first"))
    except Stop:
        print("source stops")
        await pause("cleanup")
        print("source is clean")
    yield 1


class Awaitable:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


async def leaf():
    try:
        await pause("leaf")
    except Stop:
        print("leaf stops")
        return "stopped"


async def by_loop():
    async for each in source():
        print("each", each)


async def by_anext():
    return await anext(source())


async def by_default():
    return await anext(source(), "default")


async def by_asend():
    return await source().asend(None)


async def by_comprehension():
    return [each async for each in source()]


async def by_wrapper():
    return await Awaitable(leaf())


async def outer(maker):
    result = await maker()
    print("outer has", result)


def drive(maker, throws):
    coroutine = outer(maker)
    print(coroutine.send(None))
    step = coroutine.throw if throws else coroutine.send
    value = Stop() if throws else "sent"
    try:
        while True:
            print(step(value))
            step, value = coroutine.send, None
    except StopIteration:
        print("done", maker.__name__)


for maker in (by_loop, by_anext, by_default, by_asend, by_comprehension, by_wrapper):
    drive(maker, True)
    drive(maker, False)
    closed = outer(maker)
    print(closed.send(None))
    closed.close()
    dropped = outer(maker)
    print(dropped.send(None))
    dropped = None
    print("dropped")
