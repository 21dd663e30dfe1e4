def countdown():
    print("engines on")
    yield 2
    yield 1
    print("lift-off")


rocket = countdown()
print("the rocket stands there")

number = next(rocket)
print("got", number)
number = next(rocket)
print("got", number)
number = next(rocket, "nothing more")
print("got", number)
