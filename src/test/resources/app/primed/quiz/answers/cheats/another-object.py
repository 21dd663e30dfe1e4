import inspect

class Fake:
    gi_running = True
    gi_suspended = False
    gi_frame = None

def g():
    yield

next(g())
print(inspect.getgeneratorstate(Fake()))
