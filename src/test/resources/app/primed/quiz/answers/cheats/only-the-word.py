print("GEN_RUNNING")
