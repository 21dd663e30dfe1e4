package app.primed.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A few lanes of a [TimelineModel] in large type, up to the current step. A long run is shown around that step, and
/// many lanes are reduced to those that changed last. Drawn with nodes, so that it is sharp at any size.
public final class CompactTimeline extends Region {
    /// More visible steps would make the bars too thin to see from a distance.
    private static final int STEPS = 150;
    private static final int BARS = 80;
    private static final double NAMES = 210;
    private static final double PITCH = 50;
    private static final double BAR = 32;
    private static final int NAME = 10;
    private static final double ROOM_FOR_MARK = 40;
    private static final int MAIN = -1;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /// The most objects considered for display.
    private static final int MOST = 500;

    private TimelineModel timeline = TimelineModel.NONE;
    private int step = -1;
    private int selected = TimelineModel.NO_LANE;
    private final Region head = new Region();
    private List<Row> rows = List.of();
    private List<Object> drawn = List.of();

    public CompactTimeline() {
        getStyleClass().add("lane-strip");
        head.getStyleClass().add("strip-head");
        head.setManaged(false);
    }

    /// Shows a timeline at a step.
    ///
    /// @param lane the lane to keep visible, [TimelineModel#NO_LANE] for none
    public void show(TimelineModel what, int at, int lane) {
        timeline = what;
        step = at;
        selected = lane;
        requestLayout();
    }

    /// The lanes that fit, in their order: the first, the selected one, and those that changed last.
    static List<Integer> chosen(TimelineModel timeline, int step, int selected, int room) {
        var there = IntStream.concat(
                IntStream.rangeClosed(1, timeline.threads()).map(thread -> -thread),
                objects(timeline, step))
                .boxed().filter(lane -> last(timeline.lane(lane), step) >= 0).toList();
        if (there.size() <= room) {
            return there;
        }
        return there.stream()
                .sorted(Comparator.<Integer>comparingInt(lane -> lane == MAIN ? 0 : lane == selected ? 1 : 2)
                        .thenComparing(Comparator.<Integer>comparingInt(lane -> {
                            var shown = timeline.lane(lane);
                            return shown.from(last(shown, step));
                        }).reversed()))
                .limit(room)
                .sorted(Comparator.comparingInt(there::indexOf))
                .toList();
    }

    /// All objects, or only those alive if there are too many.
    private static IntStream objects(TimelineModel timeline, int step) {
        return timeline.objects() <= MOST
                ? IntStream.range(0, timeline.objects())
                : timeline.alive(step).stream().mapToInt(Integer::intValue);
    }

    /// The index of the last bar that starts at or before a step, -1 if there is none.
    private static int last(TimelineModel.Lane lane, int step) {
        return TimelineModel.firstAfter(lane.bars(), lane::from, step) - 1;
    }

    @Override
    protected void layoutChildren() {
        var room = Math.max(1, (int) (getHeight() / PITCH));
        var lanes = chosen(timeline, step, selected, room);
        var now = List.<Object>of(timeline, step, selected, lanes, getWidth(), getHeight(), timeline.length());
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        if (step < 0 || lanes.isEmpty()) {
            rows = List.of();
            getChildren().clear();
            return;
        }
        var length = Math.max(1, timeline.length());
        var from = length <= STEPS ? 0 : Math.clamp(step + 1 - STEPS * 4 / 5, 0, length - STEPS);
        var pitch = (getWidth() - NAMES) / Math.min(STEPS, length);
        var rows = new ArrayList<Row>();
        for (var lane : lanes) {
            var row = this.rows.stream().filter(r -> r.lane == lane).findFirst().orElseGet(() -> new Row(lane));
            row.show(timeline.lane(lane), rows.size(), lane == selected, from, pitch);
            rows.add(row);
        }
        if (!rows.equals(this.rows)) {
            this.rows = rows;
            getChildren().setAll(rows);
            getChildren().add(head);
        }
        head.resizeRelocate(NAMES + (step + 1 - from) * pitch - 2, 0, 5, (lanes.size() - 1) * PITCH + BAR + 12);
    }

    /// One lane: its name and a node for each bar. The nodes are reused from step to step.
    private final class Row extends Region {
        private final int lane;
        private final Label name = new Label();
        private final List<Bar> bars = new ArrayList<>();

        Row(int lane) {
            this.lane = lane;
            name.getStyleClass().add("strip-name");
            name.setManaged(false);
            setManaged(false);
            getChildren().add(name);
        }

        void show(TimelineModel.Lane shown, int row, boolean isSelected, int from, double pitch) {
            resizeRelocate(0, row * PITCH, CompactTimeline.this.getWidth(), BAR + 12);
            name.setText(Ellipsis.end(shown.name(), NAME));
            name.pseudoClassStateChanged(SELECTED, isSelected);
            name.resizeRelocate(0, 0, NAMES - 10, BAR + 12);
            var used = 0;
            var newest = last(shown, step);
            for (var bar =
                    Math.max(TimelineModel.firstAfter(shown.bars(), shown::to, from),
                            newest - BARS); bar <= newest; bar++) {
                var left = Math.max(shown.from(bar), from);
                var right = Math.min(shown.to(bar), step + 1);
                if (right > left) {
                    bar(used, shown.kind(bar)).place(NAMES + (left - from) * pitch, (right - left) * pitch);
                    used++;
                }
            }
            while (bars.size() > used) {
                getChildren().remove(bars.removeLast());
            }
        }

        private Bar bar(int place, TimelineModel.Kind kind) {
            if (place < bars.size() && bars.get(place).kind == kind) {
                return bars.get(place);
            }
            var fresh = new Bar(kind);
            if (place < bars.size()) {
                getChildren().remove(bars.set(place, fresh));
            } else {
                bars.add(fresh);
            }
            getChildren().add(fresh);
            return fresh;
        }
    }

    private static final class Bar extends StackPane {
        private final TimelineModel.Kind kind;

        Bar(TimelineModel.Kind kind) {
            this.kind = kind;
            getStyleClass().addAll("strip-bar", "strip-" + kind.name().toLowerCase(Locale.ROOT));
            setManaged(false);
        }

        void place(double x, double width) {
            if (kind != TimelineModel.Kind.PLAIN && getChildren().isEmpty() && width >= ROOM_FOR_MARK) {
                getChildren().add(StateIcon.node(kind.state().orElseThrow(), 18));
            } else if (width < ROOM_FOR_MARK) {
                getChildren().clear();
            }
            resizeRelocate(x, 6, Math.max(2, width - (width > 8 ? 2 : 0)), BAR);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        var most = 4;
        return PITCH * Math.clamp(timeline.threads() + timeline.objects(), 2, most);
    }

    @Override
    public String getUserAgentStylesheet() {
        return StateStyles.SHEET;
    }
}
