"""Which asyncio task runs now. Nothing is loaded for this: without asyncio there are no tasks."""

import sys


def _ask_nothing():
    return None


_current = _ask_nothing


def current_task_name():
    """The name of this thread's running task, or None."""
    global _current
    if _current is _ask_nothing:
        native = sys.modules.get("_asyncio")
        if native is None:
            return None
        # Kept: the program may replace them in `asyncio`. The native Task's own method: a subclass may have another.
        running_loop, current, task_type = native._get_running_loop, _current_of(native), native.Task
        name_of = task_type.get_name

        def ask():
            loop = running_loop()
            task = current(loop) if loop is not None else None
            return name_of(task) if isinstance(task, task_type) else None

        _current = ask
    return _current()


def _current_of(native):
    if hasattr(native, "current_task"):
        return native.current_task
    return sys.modules["asyncio.tasks"]._current_tasks.get  # 3.11
