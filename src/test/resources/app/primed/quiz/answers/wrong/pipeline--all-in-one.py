# told: No generator of evens was created
def naturals():
    number = 2
    while True:
        yield number * number
        number += 2


pipe = naturals()
for _ in range(3):
    print(next(pipe))
