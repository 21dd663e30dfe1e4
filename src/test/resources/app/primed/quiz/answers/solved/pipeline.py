def naturals():
    number = 1
    while True:
        yield number
        number += 1


def evens(numbers):
    for number in numbers:
        if number % 2 == 0:
            yield number


def squares(numbers):
    for number in numbers:
        yield number * number


pipe = squares(evens(naturals()))
for _ in range(3):
    print(next(pipe))
