import types


@types.coroutine
def pause():
    yield "paused"


async def inner():
    await pause()


async def outer():
    await inner()


def use():
    c = outer()
    c.send(None)


use()
d = outer()
print(d.send(None))
e = outer()
print(e.send(None))
d = None
try:
    e.send(None)
except StopIteration:
    print("done")
# coroutine outer 13: C R S R X
# coroutine inner 9: C R S R X
# generator pause 4: C R S R X
# coroutine outer 13: C R S R X
# coroutine inner 9: C R S R X
# generator pause 4: C R S R X
# coroutine outer 13: C R S R X
# coroutine inner 9: C R S R X
# generator pause 4: C R S R X
