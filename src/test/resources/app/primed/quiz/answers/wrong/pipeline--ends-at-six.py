# told: Line 2 of the tests: assert [next(pipe) for n in range(5)] == [4, 16, 36, 64, 100] raised StopIteration
def naturals():
    yield from range(1, 8)


def evens(numbers):
    for number in numbers:
        if number % 2 == 0:
            yield number


def squares(numbers):
    for number in numbers:
        yield number * number


pipe = squares(evens(naturals()))
for unused in range(3):
    print(next(pipe))
