package app.primed.stepper.view;

import app.primed.ui.TimelineModel;
import java.util.List;
import java.util.Optional;

/// A timeline without the steps after a given one.
///
/// @param seenTo the last visible step
record TruncatedTimeline(TimelineModel whole, int seenTo) implements TimelineModel {
    @Override
    public int length() {
        return whole.length();
    }

    @Override
    public int threads() {
        return whole.threads();
    }

    @Override
    public int objects() {
        return whole.objects();
    }

    @Override
    public List<Integer> alive(int step) {
        return whole.alive(Math.min(step, seenTo));
    }

    @Override
    public List<String> ready(int step) {
        return whole.ready(Math.min(step, seenTo));
    }

    @Override
    public int pauses() {
        return TimelineModel.firstAfter(whole.pauses(), whole::pauseStep, seenTo);
    }

    @Override
    public int pauseStep(int n) {
        return whole.pauseStep(n);
    }

    @Override
    public Pause pause(int n) {
        return whole.pause(n);
    }

    @Override
    public int marks() {
        return TimelineModel.firstAfter(whole.marks(), whole::markStep, seenTo);
    }

    @Override
    public int markStep(int n) {
        return whole.markStep(n);
    }

    @Override
    public Lane lane(int number) {
        return new Seen(whole.lane(number), seenTo);
    }

    @Override
    public int arrows() {
        return TimelineModel.firstAfter(whole.arrows(), whole::arrowStep, seenTo);
    }

    @Override
    public int arrowStep(int n) {
        return whole.arrowStep(n);
    }

    @Override
    public Arrow arrow(int n) {
        return whole.arrow(n);
    }

    private record Seen(Lane whole, int seenTo) implements Lane {
        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public int bars() {
            return TimelineModel.firstAfter(whole.bars(), whole::from, seenTo);
        }

        @Override
        public int from(int bar) {
            return whole.from(bar);
        }

        @Override
        public int to(int bar) {
            return Math.min(whole.to(bar), seenTo + 1);
        }

        @Override
        public Kind kind(int bar) {
            return whole.kind(bar);
        }

        @Override
        public Optional<String> group(TimelineModel.Grouping by) {
            return whole.group(by);
        }
    }
}
