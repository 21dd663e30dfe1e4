import sys, atexit
atexit.register(lambda: print("bye", file=sys.stderr))
def bye2(): 1/0
atexit.register(bye2)
sys.excepthook = lambda t, v, tb: print("hook", t.__name__, v, file=sys.stderr)
print("start")
sys.exit("message to stderr")
