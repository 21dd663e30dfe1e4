import threading


def shared():
    inside.set()
    leave.wait()
    yield 1


def other():
    inside.wait()
    try:
        next(g)
    except ValueError as error:
        print(error)
    leave.set()


inside, leave = threading.Event(), threading.Event()
g = shared()
thread = threading.Thread(target=other)
thread.start()
print(next(g))
thread.join()
# generator shared 4: C R S
# 0 yielded 1
# 0 in MainThread
