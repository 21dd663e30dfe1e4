from functools import wraps


def primed(function):
    """Brings a coroutine to its first yield, so that it can be sent values."""

    @wraps(function)
    def start(*args):
        coroutine = function(*args)
        next(coroutine)
        return coroutine

    return start


@primed
def averager():
    total, count, average = 0.0, 0, None
    while True:
        term = yield average
        total += term
        count += 1
        average = total / count


avg = averager()
for term in (10, 30, 5):
    print(term, "makes", avg.send(term))
avg.close()
