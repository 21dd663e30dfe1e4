import types


@types.coroutine
def pause():
    yield "paused"


async def work(name):
    try:
        await pause()
    finally:
        print("finally", name)


async def agen():
    try:
        yield 1
    finally:
        print("agen finally")


c = work("c")
c.send(None)
d = work("never")
e = agen()
try:
    e.asend(None).send(None)
except StopIteration as stop:
    print(stop.value)
print("end")
# coroutine work 9: C R S R X
# generator pause 4: C R S R X
# coroutine work 9: C
# async_generator agen 16: C R S R X
# 0 yielded 'paused'
# 1 yielded 'paused'
# 3 yielded 1
