def stubborn():
    try:
        yield 1
    finally:
        yield 2


print(next(stubborn()))
print("goes on")
# generator stubborn 1: C R S R S X
# 0 yielded 1 | 2
