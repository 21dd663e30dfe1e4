def tap():
    try:
        while True:
            try:
                yield "a drop"
            except ValueError as fault:
                print("repaired:", fault)
    finally:
        print("the water is off")


kitchen = tap()
print(next(kitchen))
print(kitchen.throw(ValueError("rust")))
kitchen.close()

garden = tap()
print(next(garden))
try:
    garden.throw(KeyError("valve"))
except KeyError as fault:
    print("could not be repaired:", fault)
