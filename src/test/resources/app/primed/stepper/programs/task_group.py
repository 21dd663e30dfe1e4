import asyncio


async def fails():
    await asyncio.sleep(0)
    raise ValueError("broken")


async def waits():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(waits())
            group.create_task(fails())
    except* ValueError as errors:
        print([str(error) for error in errors.exceptions])


asyncio.run(main())
# coroutine main 17: C R S R X
# coroutine waits 9: C R S R X
# coroutine fails 4: C R S R X
# 0 yielded <Future pending>
# 1 yielded <Future pending>
# 2 yielded None
