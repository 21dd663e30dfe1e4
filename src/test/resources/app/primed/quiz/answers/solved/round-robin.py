from collections import deque


def task(name, turns):
    for turn in range(1, turns + 1):
        print(name, turn)
        yield


def run(tasks):
    ready = deque(tasks)
    while ready:
        current = ready.popleft()
        try:
            next(current)
        except StopIteration:
            continue
        ready.append(current)


run([task("a", 2), task("b", 1), task("c", 3)])
