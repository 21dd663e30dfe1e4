from collections import deque

ready = deque()
log = []
count = 0


def worker(name):
    global count
    for turn in range(2):
        log.append(name)
        count += 1
        if turn == 0:
            ready.append(worker_of(name + "'"))
        yield turn


def worker_of(name):
    yield from helper(name)


def helper(name):
    mine = [name]
    yield mine
    mine.append("again")
    log.extend(mine)
    yield mine


ready.append(worker("a"))
ready.append(worker("b"))
while ready:
    current = ready.popleft()
    try:
        next(current); ready.append(current)
    except StopIteration:
        print("end of one", len(ready))
print(log, count)
