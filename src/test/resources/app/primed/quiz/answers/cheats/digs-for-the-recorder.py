import sys


def g():
    yield


me = g()
next(me)
frame = sys._getframe()
while frame.f_back is not None:
    frame = frame.f_back
print("GEN_" + "RUNNING")
