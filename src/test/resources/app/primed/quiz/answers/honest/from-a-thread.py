import inspect
import threading

entered = threading.Event()
asked = threading.Event()

def busy():
    entered.set()
    asked.wait(5)
    yield

def ask():
    entered.wait(5)
    print(inspect.getgeneratorstate(g))
    asked.set()

g = busy()
asker = threading.Thread(target=ask)
asker.start()
next(g)
asker.join()
