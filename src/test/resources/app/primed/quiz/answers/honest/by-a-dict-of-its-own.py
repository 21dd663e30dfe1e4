import inspect

WORDS = {
    inspect.GEN_CREATED: "it is new: GEN_CREATED",
    inspect.GEN_RUNNING: "it is at work: GEN_RUNNING",
    inspect.GEN_SUSPENDED: "it sleeps: GEN_SUSPENDED",
    inspect.GEN_CLOSED: "it is over: GEN_CLOSED",
}


def g():
    print(WORDS[inspect.getgeneratorstate(me)])
    yield


me = g()
next(me)
