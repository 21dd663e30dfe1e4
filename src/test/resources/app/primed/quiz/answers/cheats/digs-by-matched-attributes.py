import sys
class M(type):
    def __instancecheck__(cls, o): return True
class F(metaclass=M):
    __match_args__ = ("f_" + "back",)
class L(metaclass=M):
    __match_args__ = ("f_lo" + "cals",)
def g():
    f = me.gi_frame
    while f is not None:
        match f:
            case L(names):
                if "recorder" in names:
                    found.append(names["recorder"])
        match f:
            case F(f):
                pass
    yield
found = []
me = g(); next(me)
found[0].asked(me, "GEN_RUNNING", me.gi_frame)
print(found)
print("GEN_" + "RUNNING")
