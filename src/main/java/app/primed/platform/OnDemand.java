package app.primed.platform;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Something that takes a while to make, such as a screen: made when it is first needed. For one thread.
public final class OnDemand<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    public OnDemand(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    /// What was made so far. What only changes or closes it asks for this.
    public Optional<T> made() {
        return made;
    }

    public void ifMade(Consumer<? super T> action) {
        made.ifPresent(action);
    }
}
