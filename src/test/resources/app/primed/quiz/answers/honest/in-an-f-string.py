import inspect as look

def g():
    yield 1
    print(f"now it is {look.getgeneratorstate(me)}!")
    yield 2

me = g()
list(me)
