class Numbers:
    def __init__(self):
        self.last = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.last += 1
        return self.last

    def throw(self, error):
        print("thrown into Numbers:", error)
        return 99


def passing():
    yield from Numbers()


g = passing()
print(next(g))
print(g.throw(ValueError("x")))
print(next(g))
# generator passing 17: C R S R S R S
