package app.primed.trace;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lists that are computed on access. Their source must not change.
final class LazyLists {
    private LazyLists() {}

    /// Creates each item on access.
    static <T> List<T> each(int size, IntFunction<T> item) {
        return new Each<>(size, item);
    }

    /// Creates the whole list on first access.
    static <T> List<T> whole(Supplier<List<T>> list) {
        return new Whole<>(list);
    }

    private static final class Each<T> extends AbstractList<T> implements RandomAccess {
        private final int size;
        private final IntFunction<T> item;

        Each(int size, IntFunction<T> item) {
            this.size = size;
            this.item = item;
        }

        @Override
        public T get(int index) {
            return item.apply(java.util.Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }

    private static final class Whole<T> extends AbstractList<T> implements RandomAccess {
        private final Supplier<List<T>> list;
        private volatile @Nullable List<T> made;

        Whole(Supplier<List<T>> list) {
            this.list = list;
        }

        private List<T> made() {
            var now = made;
            if (now == null) {
                now = list.get();
                made = now;
            }
            return now;
        }

        @Override
        public T get(int index) {
            return made().get(index);
        }

        @Override
        public int size() {
            return made().size();
        }
    }
}
