import threading


def worker(name):
    try:
        yield
    finally:
        print("finally", name, threading.current_thread().name)


w = worker("w")
next(w)
go = threading.Event()


def late():
    go.wait()
    inner = worker("inner")
    next(inner)
    print("late")


threading.Thread(target=late, name="late").start()
print("end of module")
go.set()
# generator worker 4: C R S R X
# generator worker 4: C R S R X
# 0 yielded None
# 1 yielded None
