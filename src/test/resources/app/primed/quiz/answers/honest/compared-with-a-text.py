import inspect


def g():
    state = inspect.getgeneratorstate(me)
    if state == "GEN_RUNNING" and state in ("GEN_RUNNING", "GEN_SUSPENDED") and state.startswith("GEN_"):
        print("state: " + state)
    match state:
        case "GEN_RUNNING":
            print("still {}".format(state))
        case _:
            raise AssertionError(state)
    yield


me = g()
next(me)
