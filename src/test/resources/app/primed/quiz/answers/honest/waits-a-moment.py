import inspect
import threading
import time


def slow():
    time.sleep(0.05)
    yield


me = slow()
thread = threading.Thread(target=lambda: next(me))
thread.start()
while inspect.getgeneratorstate(me) != inspect.GEN_RUNNING:
    time.sleep(0.001)
print(inspect.getgeneratorstate(me))
thread.join()
