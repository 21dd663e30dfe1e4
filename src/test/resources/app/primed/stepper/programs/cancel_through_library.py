import asyncio


async def leaf():
    try:
        await asyncio.sleep(10)
    finally:
        print("leaf is cleaned up")


async def middle():
    await asyncio.wait_for(leaf(), 5)


async def ticks():
    for n in range(4):
        yield n


async def take(source, who):
    print(who, await anext(source))


async def main():
    task = asyncio.create_task(middle(), name="the slow one")
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    source = ticks()
    async with asyncio.timeout(1):
        await asyncio.create_task(take(source, "first"), name="first")
        await asyncio.create_task(take(source, "second"), name="second")
    await source.aclose()


asyncio.run(main())


# from 3.12 (before, wait_for ran what it waited for in a task of its own)
# coroutine main 24: C R S R S R S R S R X
# coroutine middle 11: C R S R X
# coroutine leaf 4: C R S R X
# async_generator ticks 15: C R S R S R X
# coroutine take 20: C R X
# coroutine take 20: C R X
# fates: returned, raised, raised, closed, returned, returned
# tasks: main in Task-1, middle in the slow one, leaf in the slow one, ticks in first then second then Task-1, take in first, take in second
