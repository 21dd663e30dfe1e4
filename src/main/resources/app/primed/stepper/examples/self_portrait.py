from inspect import getgeneratorstate


def painter():
    # Only while this line runs can anyone see GEN_RUNNING.
    print("in the mirror:", getgeneratorstate(me))
    yield "the portrait"
    print("once more:", getgeneratorstate(me))


me = painter()
print("before:", getgeneratorstate(me))
for picture in me:
    print("on the wall:", picture, getgeneratorstate(me))
print("after:", getgeneratorstate(me))
