class Me:
    def __repr__(self):
        return "GEN_RUNNING"

def g():
    yield Me()

print(next(g()))
