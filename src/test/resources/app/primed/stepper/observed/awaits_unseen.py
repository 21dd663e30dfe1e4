"""`async for` and `async with` await objects that no `await` shows."""

import types


@types.coroutine
def pause(word):
    return (yield word)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return await pause(f"count {self.n}")


class Door:
    async def __aenter__(self):
        return await pause("open")

    async def __aexit__(self, *error):
        await pause("shut")


async def loops():
    async for each in Countdown(2):
        print("got", each)


async def enters():
    async with Door() as door:
        print("inside", door)


async def collects():
    return [each async for each in Countdown(2)]


async def both():
    async with Door():
        async for each in Countdown(1):
            print("both", each)


def drive(coroutine):
    value = None
    while True:
        try:
            value = coroutine.send(value)
        except StopIteration as done:
            print("returned", done.value)
            return
        print("waits", value)


for maker in (loops, enters, collects, both):
    drive(maker())

left = both()
print(left.send(None))
left.close()
dropped = loops()
print(dropped.send(None))
del dropped
print("end")
