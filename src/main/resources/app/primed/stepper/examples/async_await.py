from types import coroutine


@coroutine
def ask(question):
    answer = yield question
    return answer


def talk_with_yield_from():
    name = yield from ask("Who is there?")
    print("Hello,", name)


async def talk_with_await():
    name = await ask("Who is there?")
    print("Hello,", name)


def drive(talk, answer):
    print(talk.send(None))
    try:
        talk.send(answer)
    except StopIteration:
        print("the talk is over")


old = talk_with_yield_from()
new = talk_with_await()
drive(old, "Ada")
drive(new, "Grace")
