# told: Nothing delegated
import types


@types.coroutine
def ask(question):
    answer = yield question
    return answer


async def main():
    print("yes")


m = main()
print("ready?")
try:
    m.send(None)
except StopIteration:
    pass
