# told: uses asyncio
import asyncio


async def ask(question):
    print(question)
    return "yes"


async def main():
    answer = await ask("ready?")
    print(answer)


asyncio.run(main())
