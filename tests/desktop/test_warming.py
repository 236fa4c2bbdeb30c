"""What has no answer never ends the worker that is reading an article."""

from __future__ import annotations

import threading
import time

from mapapp.desktop import apart
from mapapp.desktop.cancelling import Cancellation
from mapapp.desktop.orders import Order, Wanted
from mapapp.model import Article


def test_warming_up_does_not_end_a_busy_worker() -> None:
    worker = apart.Worker()
    started, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        with worker._alone():
            started.set()
            go_on.wait(20)

    reading = threading.Thread(target=slow)
    reading.start()
    assert started.wait(10)
    before, began = worker.process_id, time.monotonic()
    worker.tell(Order(Wanted.WARMTH, Article("")))
    assert time.monotonic() - began < apart._PATIENCE_S / 2
    assert worker.process_id == before
    assert worker._process is not None
    assert worker._process.poll() is None
    go_on.set()
    reading.join()
    worker.ask(Order(Wanted.PLACES, Article("Floods reached Beira.")), Cancellation())
    assert worker.process_id == before
    worker.close()
