import asyncio


async def numbers():
    try:
        for n in range(5):
            yield n
    except ValueError as error:
        yield f"caught {error}"
    finally:
        print("numbers end")


async def main():
    first = numbers()
    async for n in first:
        print(n)
        if n == 1:
            break
    await first.aclose()
    second = numbers()
    print(await anext(second))
    print(await second.athrow(ValueError("bad")))
    print(await anext(second, "over"))


asyncio.run(main())
# coroutine main 14: C R X
# async_generator numbers 4: C R S R S R X
# async_generator numbers 4: C R S R S R X
# 1 yielded 0 | 1
# 2 yielded 0 | 'caught bad'
