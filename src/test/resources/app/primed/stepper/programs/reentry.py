def itself():
    try:
        next(me)
    except ValueError as error:
        print(error)
    yield "still fine"


me = itself()
print(next(me))
# generator itself 1: C R S
# 0 yielded 'still fine'
