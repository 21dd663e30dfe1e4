# told: Reset
class Reset(Exception):
    pass


def counter():
    number = 0
    while True:
        yield number
        number += 1


c = counter()
print(next(c))
print(next(c))
print(next(c))
print(c.throw(Reset()))
print(next(c))
