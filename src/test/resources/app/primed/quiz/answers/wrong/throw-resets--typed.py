# told: c gave None
class Reset(Exception):
    pass


def counter():
    while True:
        try:
            yield
        except Reset:
            pass


c = counter()
next(c)
c.throw(Reset())
for typed in (0, 1, 2, 0, 1):
    print(typed)
