import atexit


def count():
    try:
        yield 1
        yield 2
    finally:
        print("count closed")


left = count()
print(next(left))


@atexit.register
def bye():
    print("bye", next(left))
    again = count()
    print(next(again))


print("end of module")
# generator count 4: C R S R S R X
# generator count 4: C R S R X
# 0 yielded 1 | 2
# 1 yielded 1
