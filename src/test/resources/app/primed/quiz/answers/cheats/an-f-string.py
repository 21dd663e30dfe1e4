def g():
    yield

me = g()
next(me)
state = "RUNNING"
print(f"GEN_{state}")
