# told: returned by itself
import asyncio


async def ticks():
    try:
        for number in range(3):
            yield number
    finally:
        print("tidy")


async def main():
    async for number in ticks():
        print(number)
    print("after")


asyncio.run(main())
