import atexit
import sys


def guard(name):
    try:
        yield
    finally:
        print("guard", name)


g = guard("module")
next(g)
atexit.register(print, "at exit")
sys.stdout.write("no newline yet")
print(" now", file=sys.stdout)
sys.exit("goodbye")
# generator guard 5: C R S R X
