import threading, sys
def bad():
    raise ValueError("in thread")
t = threading.Thread(target=bad, name="T1"); t.start(); t.join()
print("after thread")
class D:
    def __del__(self): raise ValueError("in del")
d = D(); del d
print("after del")
import weakref
def gen():
    try: yield 1
    finally: raise ValueError("in finally")
g = gen(); next(g); del g
print("after gen")
def ignoring():
    while True:
        try: yield 1
        except GeneratorExit: pass
g = ignoring(); next(g)
try: g.close()
except RuntimeError as e: print(e)
del g
print("end")
