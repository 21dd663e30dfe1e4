# told: can't be awaited
import types


def ask(question):
    answer = yield question
    return answer


async def main():
    answer = await ask("ready?")
    print(answer)


m = main()
print(m.send(None))
try:
    m.send("yes")
except StopIteration:
    pass
