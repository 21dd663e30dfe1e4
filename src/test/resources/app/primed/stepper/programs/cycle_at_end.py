class Owner:
    def __init__(self, name):
        self.name = name
        self.gen = self.run()
        next(self.gen)

    def run(self):
        try:
            yield
        finally:
            print("closed", self.name)

    def __del__(self):
        print("deleted", self.name)


one = Owner("one")
two = Owner("two")
del two
print("end")
# generator Owner.run 7: C R S R X
# generator Owner.run 7: C R S R X
# 0 yielded None
# 1 yielded None
