import asyncio
async def boom(): raise ValueError("boom")
async def main():
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    import gc; gc.collect()
    print("main ends")
asyncio.run(main())
async def grp():
    async with asyncio.TaskGroup() as g:
        g.create_task(boom()); g.create_task(boom())
asyncio.run(grp())
