import traceback, sys
def f(n):
    if n:
        return f(n - 1)
    raise ValueError("deep")
try:
    f(2)
except ValueError:
    traceback.print_exc()
print("then")
try:
    try: f(0)
    except ValueError as e: raise KeyError("k") from e
except KeyError: traceback.print_exc(file=sys.stdout)
traceback.print_stack()
def g():
    yield from h()
def h():
    yield 1
    raise RuntimeError("in h")
it = g(); next(it)
next(it)
