import sys
print("one"); print("two", file=sys.stderr); print("three")
sys.stderr.write("par"); sys.stdout.write("OUT "); sys.stderr.write("tial\n"); print("x", end=""); print("y", file=sys.stderr, end=""); print()
sys.stderr.writelines(["a\n", "b\n"]); sys.stderr.flush()
sys.stderr.buffer.write("ä€\n".encode()); sys.stderr.write("\ud800\n")
