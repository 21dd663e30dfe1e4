from inspect import getgeneratorstate


def visitor():
    print("I am in.")
    answer = yield "How are you?"
    print("You said", answer)


guest = visitor()
print(getgeneratorstate(guest))

question = next(guest)
print(question)
print(getgeneratorstate(guest))

try:
    guest.send("fine")
except StopIteration:
    print("The visitor left.")
print(getgeneratorstate(guest))
