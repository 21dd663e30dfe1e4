# told: Nothing was thrown into a generator
class Reset(Exception):
    pass


def counter():
    number = 0
    while True:
        number = 0 if (yield number) is Reset else number + 1


c = counter()
print(next(c))
print(next(c))
print(next(c))
print(c.send(Reset))
print(next(c))
