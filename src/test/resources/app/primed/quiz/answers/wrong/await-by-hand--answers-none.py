# told: was sent nothing
import types


@types.coroutine
def ask(question):
    answer = yield question
    return answer


async def main():
    answer = await ask("ready?")
    print(answer or "yes")


m = main()
print(m.send(None))
try:
    m.send(None)
except StopIteration:
    pass
