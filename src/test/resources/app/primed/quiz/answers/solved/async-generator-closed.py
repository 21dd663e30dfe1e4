import asyncio
from contextlib import aclosing


async def ticks():
    number = 0
    try:
        while True:
            yield number
            number += 1
    finally:
        print("tidy")


async def main():
    async with aclosing(ticks()) as source:
        async for number in source:
            print(number)
            if number == 2:
                break
    print("after")


asyncio.run(main())
