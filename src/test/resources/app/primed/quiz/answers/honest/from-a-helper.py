from inspect import getgeneratorstate

def report(generator):
    state = getgeneratorstate(generator)
    print("state:", state)

def work():
    report(g)
    yield 1

g = work()
for _ in g:
    pass
