import inspect
import threading

inside, go_on = threading.Event(), threading.Event()


def busy():
    inside.set()
    go_on.wait()
    yield


b = busy()
worker = threading.Thread(target=next, args=(b,))
worker.start()
inside.wait()
print(inspect.getgeneratorstate(b))
try:
    next(b)
except ValueError as error:
    print(error)
go_on.set()
worker.join()
