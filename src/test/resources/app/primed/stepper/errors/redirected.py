import contextlib, io, sys
buf = io.StringIO()
with contextlib.redirect_stderr(buf):
    print("hidden", file=sys.stderr)
print(repr(buf.getvalue()))
with contextlib.redirect_stdout(sys.stderr):
    print("to err")
print("out")
print(sys.stderr.isatty(), sys.stderr.encoding, sys.stderr.errors, sys.stderr.name, sys.stderr.fileno(), sys.stderr.line_buffering, sys.stdout.line_buffering)
class Tee:
    def write(self, s): sys.__stderr__.write(s.upper()); return len(s)
    def flush(self): pass
sys.stderr = Tee()
print("tee", file=sys.stderr)
raise SystemExit(3)
