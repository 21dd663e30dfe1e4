"""A recorded warning keeps a coroutine that nothing else refers to."""

import gc
import warnings


async def forgotten(n):
    return n


def forget(n):
    coroutine = forgotten(n)
    del coroutine
    print("forgot", n)


with warnings.catch_warnings(record=True) as recorded:
    warnings.simplefilter("always")
    forget(1)
    print(len(recorded))
    forget(2)
    gc.collect()
    print(len(recorded))
    recorded.clear()
    print("cleared")
with warnings.catch_warnings(record=True) as recorded:
    warnings.simplefilter("always")
    forget(3)
    kept = recorded[0].source
recorded = None
print(kept.__name__)
try:
    kept.send(None)
except StopIteration as done:
    print("returned", done.value)
kept = None
forget(4)
print("end")
