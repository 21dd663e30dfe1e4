def worker(name):
    try:
        yield name
    finally:
        print("finally", name)


a = worker("a")
next(a)
_b = worker("b")
next(_b)
held = [worker("c"), worker("d")]
for one in held:
    next(one)
never = worker("never started")
print("end of module")
# generator worker 1: C R S R X
# generator worker 1: C R S R X
# generator worker 1: C R S R X
# generator worker 1: C R S R X
# generator worker 1: C
# 0 yielded 'a'
# 1 yielded 'b'
# 2 yielded 'c'
# 3 yielded 'd'
