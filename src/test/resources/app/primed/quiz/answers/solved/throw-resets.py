class Reset(Exception):
    pass


def counter():
    number = 0
    while True:
        try:
            yield number
        except Reset:
            number = 0
        else:
            number += 1


c = counter()
print(next(c))
print(next(c))
print(next(c))
print(c.throw(Reset()))
print(next(c))
