# told: it was GEN_SUSPENDED then, not GEN_RUNNING
import inspect
import threading


def busy():
    yield


b = busy()
worker = threading.Thread(target=next, args=(b,))
worker.start()
worker.join()
print(inspect.getgeneratorstate(b))
print("generator already executing")
