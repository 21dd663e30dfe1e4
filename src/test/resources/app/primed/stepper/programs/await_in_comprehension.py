import asyncio


async def double(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    print([await double(n) for n in range(2)])
    print([n async for n in counted()])


async def counted():
    yield 1
    yield 2


asyncio.run(main())
# coroutine main 9: C R S R S R X
# coroutine double 4: C R S R X
# coroutine double 4: C R S R X
# async_generator counted 14: C R S R S R X
# from 3.12: before that a comprehension is a coroutine of its own
