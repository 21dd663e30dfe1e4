# told: not "tidy"
import asyncio


async def ticks():
    number = 0
    try:
        while True:
            yield number
            number += 1
    finally:
        print("tidy")


async def main():
    async for number in ticks():
        print(number)
        if number == 2:
            break
    print("after")


asyncio.run(main())
