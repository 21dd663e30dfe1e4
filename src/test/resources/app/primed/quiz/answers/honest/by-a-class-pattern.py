import inspect
from dataclasses import dataclass
@dataclass
class Seen:
    state: str
def g():
    match Seen(inspect.getgeneratorstate(me)):
        case Seen(str(state)):
            print(state)
    yield
me = g(); next(me)
