"""A subclass of asyncio's own Future and Task that runs a line of its own first: until then they refuse to be read."""

import asyncio

class F(asyncio.Future):
    def __init__(self, *args, **named):
        before = 1
        super().__init__(*args, **named)

class T(asyncio.Task):
    def __init__(self, coro, **named):
        before = [self]
        super().__init__(coro, **named)

async def work():
    return 3

async def main():
    f = F()
    f.set_result(1)
    print(await f)
    t = T(work())
    print(await t)

asyncio.run(main())
