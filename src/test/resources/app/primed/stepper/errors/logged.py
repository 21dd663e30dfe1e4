import logging, sys
logging.warning("root %s", 1)
log = logging.getLogger("app"); log.error("bad"); log.info("no")
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(lineno)d:%(funcName)s:%(message)s", stream=sys.stdout, force=True)
def work():
    log.debug("working")
    try: 1/0
    except ZeroDivisionError: log.exception("failed")
work(); print("x")
