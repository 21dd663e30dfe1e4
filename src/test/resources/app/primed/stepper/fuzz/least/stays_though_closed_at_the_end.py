def inner(n):
    try:
        yield n
    finally:
        print("inner ends", n)


def g(n):
    while n:
        try:
            for i in inner(n):
                yield i
        except GeneratorExit:
            print("goes on", n)
        n -= 1


it = g(2)
print(next(it))
