from collections import deque


def worker(name, parts):
    for part in range(1, parts + 1):
        print(name, "does part", part)
        yield
    print(name, "is done")


ada = worker("Ada", 2)
grace = worker("Grace", 1)
alan = worker("Alan", 2)

ready = deque([ada, grace, alan])
while ready:
    task = ready.popleft()
    try:
        next(task)
    except StopIteration:
        continue
    ready.append(task)
print("nobody is left")
