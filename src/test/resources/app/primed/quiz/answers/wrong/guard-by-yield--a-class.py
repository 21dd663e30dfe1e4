# told: generator
class guard:
    def __enter__(self):
        print("in")

    def __exit__(self, kind, error, tb):
        print("caught", error)
        print("out")
        return True


with guard():
    {}["key"]
print("on we go")
