package app.primed.tour;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.MockReport;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.MockViewModel.Stage;

/// The mock interview's part of the tour: set-up, a question against the clock, an answer beside the one expected, the
/// report.
final class TourMock {
    private static final String ANSWER = "It waits where it yields, and goes on from there when it is resumed.";

    private final TourWindow tour;
    private final WindowRobot driver;
    private final MockViewModel mock;

    TourMock(TourWindow tour, WindowRobot driver) {
        this.tour = tour;
        this.driver = driver;
        this.mock = tour.graph().quiz.mock();
    }

    void walk() {
        driver.press("#go-quiz");
        driver.awaitTrue("the cards", () -> tour.graph().quiz.cards().loadedProperty().get());
        driver.run(() -> {
            tour.graph().quiz.review().leave();
            mock.open();
        });
        tour.screenshot(driver, "4-mock");
        if (!driver.call(() -> mock.setup().canBeginProperty().get())) {
            driver.run(mock::leave);
            tour.print("   A mock interview: no question to draw yet, and how to write one");
            return;
        }
        driver.run(mock::begin);
        driver.run(() -> mock.session().typedAnswerProperty().set(ANSWER));
        tour.screenshot(driver, "4-mock-question");
        while (driver.call(() -> !mock.session().isLast())) {
            driver.run(this::answer);
        }
        tour.screenshot(driver, "4-mock-last");
        driver.run(mock.session()::end);
        tour.screenshot(driver, "4-mock-answer");
        for (var n = 0; driver.call(() -> mock.stageProperty().get()) == Stage.REVIEW; n++) {
            var mark = MockMark.values()[n % MockMark.values().length];
            driver.awaitTrue("a verdict", () -> mock.answers().isJudged() || mock.answers().isOwn());
            driver.run(() -> {
                if (mock.answers().isOwn()) {
                    mock.answers().judge(mark);
                } else {
                    mock.answers().next();
                }
            });
        }
        tour.screenshot(driver, "4-mock-report");
        var score = driver.call(() -> mock.report().reportProperty().get().map(MockReport::score).orElse(0.0));
        tour.print("   A mock interview: set up, answered against the clock, judged, and a report of %.0f %%"
                .formatted(100 * score));
        driver.run(mock::leave);
    }

    private void answer() {
        if (mock.session().cardProperty().get().orElse(null) instanceof Card.Choice) {
            mock.session().choose(0);
        }
        mock.session().next();
    }
}
