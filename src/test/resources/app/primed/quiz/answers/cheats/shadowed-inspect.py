class inspect:
    @staticmethod
    def getgeneratorstate(generator):
        return "GEN_RUNNING"

def g():
    yield

me = g()
next(me)
print(inspect.getgeneratorstate(me))
