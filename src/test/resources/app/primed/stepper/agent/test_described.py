import gc
import json
import unittest

from agent import described
from agent.doubt import composed
from agent.forms import SORTED_ITEMS
from agent.show import shown
from agent.wire import Wire


class Holder:
    def __init__(self, items):
        self.items = items


class DescribedTest(unittest.TestCase):
    def setUp(self):
        gc.collect()  # a class of another test must not go meanwhile
        self.wire = Wire(-1)
        described.report_to(self.wire)
        described.forget()
        self.sent()

    def sent(self):
        """The objects described since the last call: how each is shown."""
        lines = [json.loads(line) for line in self.wire.waiting]
        self.wire.waiting.clear()
        return [line[3] for line in lines if line[0] == "v" and len(line) > 3]

    def read(self, *values):
        """All that names are bound to."""
        described.new_step(True)
        texts = [described.described(value) for value in values]
        described.finish_reading()
        return texts

    def text(self, value):
        text = described.described(value)
        return composed(text, {str(each.number): each for each in described.all_described()})

    def test_every_object_is_sent_once(self):
        inner = [1, "a"]
        before = self.read(inner, Holder(inner))
        self.assertEqual(2, len(self.sent()))
        self.assertEqual(before[0], self.read(inner)[0])
        self.assertEqual([], self.sent())

    def test_only_what_has_changed_is_sent(self):
        inner = [1]
        holder = Holder([inner])
        self.read(holder)
        self.sent()
        inner.append(2)
        described.new_step(False)
        described.report_changes([inner])
        self.assertEqual(["[1, 2]"], self.sent())
        self.assertEqual("<Holder items=[[1, 2]]>", self.text(holder))

    def test_what_was_replaced_unseen_is_followed_from_then_on(self):
        first, other = [1], [2]
        holder = Holder(first)
        self.read(holder)
        holder.items = other
        self.read(holder)
        other.append(3)
        described.new_step(False)
        described.report_changes([first, other])
        self.assertEqual("<Holder items=[2, 3]>", self.text(holder))

    def test_another_object_at_the_address_is_read(self):
        holder, before, after = [], [9, 9], [5]
        self.read(holder, before)
        described._described[id(after)] = described._described.pop(id(before))
        holder.append(after)
        described.new_step(False)
        described.report_changes([holder])
        self.assertEqual("[[5]]", self.text(holder))

    def test_a_class_may_be_renamed(self):
        class Old:
            pass

        holder = [Old()]
        self.read(holder)
        Old.__name__ = "New"
        described.new_step(True)
        self.assertEqual("[<New>]", self.text(holder))

    def test_what_is_shown_deeper_than_before_has_its_parts(self):
        deep = [[["here"]]]
        around = [[deep]]
        self.read(around)
        described.new_step(False)
        self.assertEqual("[[[[…]]]]", self.text(around))
        self.assertEqual("[[['here']]]", self.text(deep))

    def test_reads_as_values_shown_at_once(self):
        loop = [1]
        loop.append(loop)
        pair = (loop, {"a": loop})
        many = {(number, number) for number in range(SORTED_ITEMS + 50)}
        for value in (loop, pair, {pair[:0], (1,)}, many, [many, frozenset(((2, 3), 1))], Holder(Holder(pair)), bytearray(b"x"), [bytearray()]):
            described.new_step(True)
            self.assertEqual(shown(value), self.text(value))

    def test_forgets_what_it_knew_of_an_address(self):
        value = [1]
        before = self.read(value)
        described.forget()
        self.assertFalse(described.has_read_all())
        self.assertNotEqual(before, self.read(value))
        self.assertEqual("[1]", self.text(value))


if __name__ == "__main__":
    unittest.main()
