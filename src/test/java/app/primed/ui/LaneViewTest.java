package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class LaneViewTest {
    private static final Timeline.Kind[] KINDS = {Timeline.Kind.RUNNING, Timeline.Kind.SUSPENDED};

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aStepFillsThePlaceUpToTheNext() {
        var view = new LaneView(0, 68, 680);
        assertEquals(310, view.x(31));
        assertEquals(31, view.stepAt(310));
        assertEquals(31, view.stepAt(319.9));
        assertEquals(32, view.stepAt(320));
    }

    @Test
    void barsAreDrawnWhereTheyAre() {
        var bars = new LaneView(0, 40, 400).bars(lane(4, 10));
        assertEquals(
                List.of(
                        new LaneView.Bar(0, 100, Timeline.Kind.RUNNING, false),
                        new LaneView.Bar(100, 100, Timeline.Kind.SUSPENDED, false),
                        new LaneView.Bar(200, 100, Timeline.Kind.RUNNING, false),
                        new LaneView.Bar(300, 100, Timeline.Kind.SUSPENDED, false)),
                bars);
    }

    @Test
    void onlyWhatIsInSightIsDrawnAndCutAtTheEdges() {
        var bars = new LaneView(15, 35, 200).bars(lane(100, 10));
        assertEquals(
                List.of(
                        new LaneView.Bar(0, 50, Timeline.Kind.SUSPENDED, false),
                        new LaneView.Bar(50, 100, Timeline.Kind.RUNNING, false),
                        new LaneView.Bar(150, 50, Timeline.Kind.SUSPENDED, false)),
                bars);
    }

    @Test
    void barsTooNarrowToDrawBecomeOneDenseBar() {
        var bars = new LaneView(0, 1_000_000, 500).bars(lane(500_000, 2));
        assertEquals(List.of(new LaneView.Bar(0, 500, Timeline.Kind.RUNNING, true)), bars);
    }

    @Test
    void theCostDependsOnPixelsNotOnSteps() {
        new LaneView(0, 20_000, 1_000).bars(lane(10_000, 2));
        var few = asked.getAndSet(0);
        new LaneView(0, 2_000_000, 1_000).bars(lane(1_000_000, 2));
        assertTrue(asked.get() < few * 2, few + " questions for 10,000 bars, " + asked.get() + " for 1,000,000");
    }

    @Test
    void aMomentBetweenLongBarsIsNotLost() {
        Timeline.Lane lane = lane(new int[] {0, 500_000, 500_001, 1_000_000});
        var bars = new LaneView(0, 1_000_000, 1_000).bars(lane);
        assertEquals(3, bars.size());
        assertEquals(new LaneView.Bar(500, 1, Timeline.Kind.SUSPENDED, true), bars.get(1));
    }

    @Test
    void arrowsAreDrawnWhileTheyCanBeToldApart() {
        var timeline = arrows(1_000, n -> n * 10);
        assertEquals(List.of(0, 1, 2, 3, 4), new LaneView(0, 50, 500).arrows(timeline, -1));
        assertEquals(List.of(20, 21), new LaneView(195, 215, 500).arrows(timeline, -1));
        assertEquals(List.of(), new LaneView(0, 10_000, 500).arrows(timeline, 5));
        assertEquals(List.of(50), new LaneView(0, 10_000, 500).arrows(timeline, 500));
    }

    @Test
    void zoomKeepsThePlaceUnderTheMouse() {
        var view = new LaneView(0, 1_000, 500);
        var near = view.zoomed(0.5, 100, 1_000);
        assertEquals(200, near.from() + 100 * (near.to() - near.from()) / 500, 1e-9);
        assertEquals(500, near.to() - near.from(), 1e-9);
        var far = near.zoomed(10, 100, 1_000);
        assertEquals(0, far.from());
        assertEquals(1_000, far.to());
    }

    @Test
    void theViewFollowsTheStepAndStaysInsideTheRun() {
        var view = new LaneView(0, 100, 500);
        assertEquals(view, view.showing(50, 1_000));
        var moved = view.showing(990, 1_000);
        assertTrue(moved.from() <= 990 && moved.to() >= 991);
        assertEquals(1_000, moved.to());
        assertEquals(0, moved.panned(-5_000, 1_000).from());
    }

    @Test
    void manyLanesStandCloseAndScroll() {
        var few = new LaneLayout(800, 200, 2, 0);
        var many = new LaneLayout(800, 200, 200, 0);
        assertTrue(few.lanePitch() > 50);
        assertEquals(0, few.mostScrolled());
        assertTrue(many.mostScrolled() > 4_000);
        assertTrue(many.lastLane() < 12);
        var scrolled = new LaneLayout(800, 200, 200, many.mostScrolled());
        assertEquals(199, scrolled.lastLane());
        assertEquals(100, new LaneLayout(800, 200, 200, 100 * many.lanePitch()).laneAt(many.laneY(0) + 2));
    }

    private Timeline.Lane lane(int bars, int length) {
        var edges = new int[bars + 1];
        for (var i = 0; i <= bars; i++) {
            edges[i] = i * length;
        }
        return lane(edges);
    }

    private Timeline.Lane lane(int[] edges) {
        return new Timeline.Lane() {
            @Override
            public String name() {
                return "lane";
            }

            @Override
            public int bars() {
                return edges.length - 1;
            }

            @Override
            public int from(int bar) {
                asked.incrementAndGet();
                return edges[bar];
            }

            @Override
            public int to(int bar) {
                asked.incrementAndGet();
                return edges[bar + 1];
            }

            @Override
            public Timeline.Kind kind(int bar) {
                return KINDS[bar % 2];
            }
        };
    }

    private static Timeline arrows(int count, IntUnaryOperator steps) {
        return new Timeline() {
            @Override
            public int length() {
                return steps.applyAsInt(count);
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
                return count;
            }

            @Override
            public int arrowStep(int n) {
                return steps.applyAsInt(n);
            }

            @Override
            public Arrow arrow(int n) {
                return new Arrow(arrowStep(n), 0, 1, "next()");
            }
        };
    }
}
