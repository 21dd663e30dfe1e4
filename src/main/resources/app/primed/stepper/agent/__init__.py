"""The part of Primed that runs inside Python: it runs one program and tells what happens, step by step.

start.py is run; child.py is the run from hello to end; story.py is where steps come from.
"""
