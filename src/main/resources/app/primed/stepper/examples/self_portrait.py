from inspect import getgeneratorstate


def painter():
    print("in the mirror:", getgeneratorstate(me))
    yield "the portrait"
    print("in the mirror again:", getgeneratorstate(me))


me = painter()
print("from outside:", getgeneratorstate(me))
picture = next(me)
print("from outside:", getgeneratorstate(me))
next(me, None)
print("from outside:", getgeneratorstate(me))
