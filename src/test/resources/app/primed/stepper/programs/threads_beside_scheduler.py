import asyncio
import collections
import queue
import threading

lines, printed = queue.Queue(), queue.Queue()


def printer():
    """Runs in a thread of its own, beside the scheduler."""
    while True:
        line = yield
        if line is None:
            return
        print("print", line)
        printed.put(line)


def serve():
    one = printer()
    next(one)
    printed.put("ready")
    while (line := lines.get()) is not None:
        one.send(line)
    try:
        one.send(None)
    except StopIteration:
        pass


def worker(name, turns):
    for turn in range(turns):
        lines.put(f"{name}{turn}")
        printed.get()
        yield turn


async def tick(name):
    for n in range(2):
        await asyncio.sleep(0)
        print("tick", name, n)


async def ticks():
    await asyncio.gather(tick("x"), tick("y"))


server = threading.Thread(target=serve, name="server")
server.start()
printed.get()
ready = collections.deque([worker("a", 2), worker("b", 1)])
while ready:
    one = ready.popleft()
    try:
        print("scheduler", next(one))
        ready.append(one)
    except StopIteration:
        pass
lines.put(None)
server.join()
loop = threading.Thread(target=lambda: asyncio.run(ticks()), name="loop")
loop.start()
loop.join()
# generator printer 9: C R S R S R S R S R X
# generator worker 31: C R S R S R X
# generator worker 31: C R S R X
# coroutine ticks 44: C R S R X
# coroutine tick 38: C R S R S R X
# coroutine tick 38: C R S R S R X
# 0 sent 'a0' | 'b0' | 'a1'
# 0 yielded None | None | None | None
# 0 in server
# 1 yielded 0 | 1
# 1 in MainThread
# 2 yielded 0
# 2 in MainThread
# 3 yielded <_GatheringFuture pending>
# 3 in loop
# 4 yielded None | None
# 4 in loop
# 5 yielded None | None
# 5 in loop
