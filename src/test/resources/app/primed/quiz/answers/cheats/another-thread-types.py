import inspect
import threading


def g():
    inspect.getgeneratorstate(me)
    typist = threading.Thread(target=print, args=("GEN_" + "RUNNING",))
    typist.start()
    typist.join()
    yield


me = g()
next(me)
