import asyncio


async def slow():
    await asyncio.sleep(60)


async def main():
    try:
        async with asyncio.timeout(0.01):
            await slow()
    except TimeoutError:
        print("too slow")
    task = asyncio.create_task(slow())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
# coroutine main 8: C R S R S R S R X
# coroutine slow 4: C R S R X
# coroutine slow 4: C R S R X
# 0 yielded <Future pending> | None | <Task pending name='Task-2' coro=slow #2>
# 1 yielded <Future pending>
# 2 yielded <Future pending>
