package app.primed.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A few lanes of a [Timeline] in large type, up to the step one is at and nothing beyond it. Of a long run it shows the
/// stretch around that step; of many lanes those where something happened last. Drawn with nodes, so that it is
/// sharp at any size.
public final class LaneStrip extends Region {
    /// Steps in sight at most: more would make the bars too thin to read from afar.
    private static final int STEPS = 150;
    private static final int BARS = 80;
    private static final double NAMES = 210;
    private static final double PITCH = 50;
    private static final double BAR = 32;
    private static final int NAME = 10;
    private static final double ROOM_FOR_MARK = 40;
    /// The main thread's lane.
    private static final int MAIN = -1;
    /// Objects looked through for those to show.
    private static final int MOST = 500;

    private Timeline timeline = Timeline.NONE;
    private int step = -1;
    private int selected = Timeline.NO_LANE;
    private List<Object> drawn = List.of();

    public LaneStrip() {
        getStyleClass().add("lane-strip");
    }

    /// Shows a timeline as it is at a step.
    ///
    /// @param lane the lane to keep in sight, [Timeline#NO_LANE] for none
    public void show(Timeline what, int at, int lane) {
        timeline = what;
        step = at;
        selected = lane;
        requestLayout();
    }

    /// The lanes there is room for, in their order: the first, the selected, and those where something began last.
    static List<Integer> chosen(Timeline timeline, int step, int selected, int room) {
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

    /// All of them, or of very many those that live.
    private static IntStream objects(Timeline timeline, int step) {
        return timeline.objects() <= MOST
                ? IntStream.range(0, timeline.objects())
                : timeline.alive(step).stream().mapToInt(Integer::intValue);
    }

    /// The last bar that began by a step, -1 where none did.
    private static int last(Timeline.Lane lane, int step) {
        return LaneView.firstAfter(lane.bars(), lane::from, step) - 1;
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
        getChildren().clear();
        if (step < 0 || lanes.isEmpty()) {
            return;
        }
        var length = Math.max(1, timeline.length());
        var from = length <= STEPS ? 0 : Math.clamp(step + 1 - STEPS * 4 / 5, 0, length - STEPS);
        var pitch = (getWidth() - NAMES) / Math.min(STEPS, length);
        var nodes = new ArrayList<Region>();
        for (var row = 0; row < lanes.size(); row++) {
            var lane = timeline.lane(lanes.get(row));
            nodes.add(name(lane.name(), lanes.get(row) == selected, row));
            var first = Math.max(LaneView.firstAfter(lane.bars(), lane::to, from), last(lane, step) - BARS);
            for (var bar = first; bar <= last(lane, step); bar++) {
                var left = Math.max(lane.from(bar), from);
                var right = Math.min(lane.to(bar), step + 1);
                if (right > left) {
                    nodes.add(bar(lane.kind(bar), NAMES + (left - from) * pitch, (right - left) * pitch, row));
                }
            }
        }
        var head = new Region();
        head.getStyleClass().add("strip-head");
        head.setManaged(false);
        head.resizeRelocate(NAMES + (step + 1 - from) * pitch - 2, 0, 5, (lanes.size() - 1) * PITCH + BAR + 12);
        nodes.add(head);
        getChildren().setAll(nodes);
    }

    private static Label name(String words, boolean isSelected, int row) {
        var name = new Label(Shorten.end(words, NAME));
        name.getStyleClass().add("strip-name");
        name.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), isSelected);
        name.setManaged(false);
        name.resizeRelocate(0, row * PITCH, NAMES - 10, BAR + 12);
        return name;
    }

    private static Region bar(Timeline.Kind kind, double x, double width, int row) {
        var bar = new StackPane();
        bar.getStyleClass().addAll("strip-bar", "strip-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        if (kind != Timeline.Kind.PLAIN && width >= ROOM_FOR_MARK) {
            bar.getChildren().add(StateMark.valueOf(kind.name()).node(18));
        }
        bar.setManaged(false);
        bar.resizeRelocate(x, row * PITCH + 6, Math.max(2, width - (width > 8 ? 2 : 0)), BAR);
        return bar;
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
