"""Faults on order: who meets them, in which order, and when they are over."""

from sandbox.faults import NO_FAULT, Fault, Faults


class Stopwatch:
    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_each_call_takes_the_first_that_is_meant_for_it() -> None:
    faults = Faults()
    faults.next("send", status=500, times=2)
    faults.next("send", "edit", status=502)
    assert [faults.take("send").status for _ in range(2)] == [500, 500]
    assert [faults.take(method).status for method in ("delete", "edit", "edit", "send")] == [0, 502, 0, 0]


def test_a_fault_for_one_chat_leaves_the_others_alone() -> None:
    faults = Faults()
    faults.next("send", chat=-1001, drop_after=True)
    assert faults.take("send", "7") == NO_FAULT
    assert faults.take("send") == NO_FAULT
    assert faults.take("send", "-1001") == Fault(drop_after=True)
    assert faults.take("send", -1001) == NO_FAULT


def test_a_flood_begins_with_the_call_that_meets_it_and_says_how_much_is_left() -> None:
    watch = Stopwatch()
    faults = Faults(watch)
    order = faults.next("send", chat="C1", status=429, seconds=10)
    watch.seconds += 60
    assert faults.seconds_left(order) == 10
    assert faults.take("send", "C1").retry_after == 10
    watch.seconds += 7.5
    assert faults.seconds_left(order) == 2.5
    assert faults.take("send", "C1").retry_after == 3
    watch.seconds += 2.5
    assert faults.take("send", "C1") == NO_FAULT


def test_what_is_on_order_for_a_chat_can_be_seen_and_taken_back() -> None:
    faults = Faults()
    faults.next("send", chat="C1", drop_before=True)
    faults.next("send", chat="C2", drop_before=True)
    assert [order.chat for order in faults.waiting("C1")] == ["C1"]
    faults.lift("C1")
    assert [order.chat for order in faults.waiting()] == ["C2"]
    assert faults.take("send", "C1") == NO_FAULT
