"""Which asyncio task runs now. This imports nothing: without asyncio there are no tasks."""

import sys

# The function that asks, once asyncio is loaded. A name set that late would count as changed: see pristine.py.
_found = []


def current_task_name():
    """The name of this thread's running task, or None."""
    if not _found:
        native = sys.modules.get("_asyncio")
        if native is None:
            return None
        # Kept, because the program may replace them in `asyncio`. A subclass of Task may have another get_name.
        running_loop, current, task_type = native._get_running_loop, _current_of(native), native.Task
        name_of = task_type.get_name

        def ask():
            loop = running_loop()
            task = current(loop) if loop is not None else None
            return name_of(task) if isinstance(task, task_type) else None

        _found.append(ask)
    return _found[0]()


def _current_of(native):
    if hasattr(native, "current_task"):
        return native.current_task
    return sys.modules["asyncio.tasks"]._current_tasks.get  # 3.11
