import contextlib


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("end of", name)


returned = numbers("returned")
for _ in returned:
    pass
closed = numbers("closed")
next(closed)
closed.close()
raised = numbers("raised")
next(raised)
try:
    raised.throw(ValueError("no"))
except ValueError:
    pass
dropped = numbers("dropped")
next(dropped)
dropped = None
with contextlib.closing(numbers("closed by the library")) as never_ran:
    pass
held = numbers("held")
frame = held.gi_frame
held.close()
many = [numbers(n) for n in range(5)]
for each in many[:3]:
    each.close()
print(sum(1 for each in many if each.gi_frame is None))
alive = numbers("alive")
next(alive)


# generator numbers 4: C R S R S R X
# generator numbers 4: C R S R X
# generator numbers 4: C R S R X
# generator numbers 4: C R S R X
# generator numbers 4: C X
# generator numbers 4: C X
# generator numbers 4: C X
# generator numbers 4: C X
# generator numbers 4: C X
# generator numbers 4: C
# generator numbers 4: C
# generator <genexpr> 35: C R S R S R S R X
# generator numbers 4: C R S R X
# fates: returned, closed, raised, dropped, never_started, never_started, never_started, never_started, never_started, alive, alive, returned, dropped
