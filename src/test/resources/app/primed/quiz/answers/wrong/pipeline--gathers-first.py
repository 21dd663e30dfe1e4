# told: loop that never stops
def naturals():
    number = 1
    while True:
        yield number
        number += 1


def evens(numbers):
    return [number for number in numbers if number % 2 == 0]


def squares(numbers):
    return [number * number for number in numbers]


for square in squares(evens(naturals()))[:3]:
    print(square)
