import sys

watcher = getattr(sys, "moni" + "toring")
for tool in range(6):
    try:
        watcher.set_events(tool, 0)
        watcher.free_tool_id(tool)
    except ValueError:
        pass


def g():
    yield


me = g()
next(me)
print("GEN_RUNNING")
