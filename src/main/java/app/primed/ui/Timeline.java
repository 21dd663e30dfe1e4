package app.primed.ui;

/// What [Lanes] draws: lanes of bars over steps, and arrows between them. Asked only about what is in sight, so it
/// may be as long as it likes; it may grow between two drawings.
public interface Timeline {

    /// What a bar stands for.
    enum Kind {
        /// Plain code: the module, or a thread.
        PLAIN,
        CREATED,
        RUNNING,
        SUSPENDED,
        CLOSED
    }

    /// Bars in ascending order, not overlapping.
    interface Lane {
        String name();

        int bars();

        /// The first step of a bar.
        int from(int bar);

        /// The step after its last.
        int to(int bar);

        Kind kind(int bar);
    }

    /// Control passes from one lane to another at a step.
    ///
    /// @param label what went along (`send(10)`)
    record Arrow(int step, int fromLane, int toLane, String label) {}

    /// Steps in all.
    int length();

    int lanes();

    Lane lane(int number);

    int arrows();

    /// The step of the n-th arrow; ascending.
    int arrowStep(int n);

    Arrow arrow(int n);

    /// An empty one.
    Timeline NONE = new Timeline() {
        @Override
        public int length() {
            return 0;
        }

        @Override
        public int lanes() {
            return 0;
        }

        @Override
        public Lane lane(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public int arrows() {
            return 0;
        }

        @Override
        public int arrowStep(int n) {
            throw new IndexOutOfBoundsException(n);
        }

        @Override
        public Arrow arrow(int n) {
            throw new IndexOutOfBoundsException(n);
        }
    };
}
