import asyncio


async def g(n):
    try:
        yield n
    finally:
        print("ends", n)
        yield 2


async def main():
    async for i in g(1):
        print(i)
        break


asyncio.run(main())
print("over")
asyncio.run(main())
print("over again")
