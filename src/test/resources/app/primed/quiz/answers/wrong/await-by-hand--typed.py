# told: m gave None
import types


@types.coroutine
def ask(question):
    yield


async def main():
    await ask("ready?")
    print("yes")


m = main()
m.send(None)
print("ready?")
try:
    m.send("yes")
except StopIteration:
    pass
