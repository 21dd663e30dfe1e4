import types
from collections import deque


@types.coroutine
def pause():
    yield


async def job(name, turns):
    for turn in range(turns):
        print(name, turn)
        await pause()
    return name


ready = deque([job("a", 1), job("b", 2)])
while ready:
    current = ready.popleft()
    try:
        current.send(None)
        ready.append(current)
    except StopIteration as stop:
        print(stop.value, "done")
# coroutine job 10: C R S R X
# coroutine job 10: C R S R S R X
# generator pause 5: C R S R X
# generator pause 5: C R S R X
# generator pause 5: C R S R X
# 0 yielded None
# 1 yielded None | None
# 2 yielded None
# 3 yielded None
# 4 yielded None
