package app.primed.tour;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Verdict;
import app.primed.quiz.viewmodel.Quiz;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;

/// The quiz's part of the tour: the day of an interview, cards, the pages over the start page, a challenge cheated
/// and solved.
final class TourQuiz {
    private static final String CHEAT = "print(\"GEN_RUNNING\")\n";
    private static final String ANSWER = """
            import inspect


            def selfie():
                print(inspect.getgeneratorstate(me))
                yield


            me = selfie()
            next(me)
            """;

    private final TourWindow tour;
    private final WindowRobot driver;

    TourQuiz(TourWindow tour, WindowRobot driver) {
        this.tour = tour;
        this.driver = driver;
    }

    void walk() {
        var quiz = tour.graph().quiz;
        driver.press("#go-quiz");
        driver.awaitTrue("the cards", () -> quiz.cards().loadedProperty().get());
        tour.screenshot(driver, "4-quiz-start");
        var outlook = driver.call(() -> quiz.overview().outlookProperty().get());
        interview(quiz);
        driver.run(quiz.review()::start);
        driver.run(() -> {
            quiz.current().typedAnswerProperty().set("A coroutine is a generator that also takes values in.");
            quiz.current().showAnswer();
        });
        driver.settle();
        tour.screenshot(driver, "4-quiz-question");
        var intervals = driver.call(() -> quiz.current().intervalsProperty().get().toString());
        driver.key(KeyCode.DIGIT3);
        tour.print("4  The quiz: " + outlook.all() + " cards from notes and decks; graded Good of " + intervals);
        choice(quiz);
        driver.run(quiz.review()::leave);
        pages("4-quiz");
        challenge();
    }

    private void challenge() {
        var quiz = tour.graph().quiz;
        var line = driver.call(() -> quiz.overview().challengesProperty().get().stream()
                .filter(c -> c.card().id().equals("gen-running")).findFirst());
        if (line.isEmpty()) {
            tour.print("   This vault has no gen-running challenge");
            return;
        }
        driver.run(() -> quiz.review().open(line.get().card()));
        var cheat = judged(CHEAT);
        tour.screenshot(driver, "4-challenge-cheated");
        tour.print("   The challenge with print(\"GEN_RUNNING\"): " + cheat.outcome().word() + ". " + cheat.message());
        var honest = judged(ANSWER);
        tour.screenshot(driver, "4-challenge-passed");
        tour.print("   The challenge asked from inside the body: " + honest.outcome().word() + ". " + honest.message());
        driver.press("#quiz-watch");
        driver.settle();
        driver.key(KeyCode.Y);
        tour.screenshot(driver, "4-challenge-watched");
        tour.print("   Watched in the stepper: the same run, step by step");
    }

    private Verdict judged(String code) {
        var challenge = tour.graph().quiz.current().challenge();
        driver.awaitTrue("the editor", () -> !challenge.runningProperty().get());
        var editor = (CodeArea) driver.find("#quiz-code");
        driver.run(() -> editor.replaceText(code));
        driver.press("#quiz-run");
        return driver.await("the verdict",
                () -> challenge.runningProperty().get() ? Optional.empty() : challenge.verdictProperty().get());
    }

    private void interview(Quiz quiz) {
        var day = LocalDate.now().plusDays(10);
        driver.run(() -> quiz.schedule().interview(Optional.of(day)));
        driver.awaitTrue("the interview's day", () -> quiz.overview().overviewProperty().get().day().isPresent());
        tour.screenshot(driver, "4-quiz-interview");
        tour.print("   An interview in 10 days: ready to %.0f %%, what helps most comes first".formatted(
                driver.call(() -> 100 * quiz.overview().overviewProperty().get().readiness())));
    }

    private void choice(Quiz quiz) {
        var choice =
                driver.call(
                        () -> quiz.cards().activeCards().stream().filter(Card.Choice.class::isInstance).findFirst());
        if (choice.isPresent()) {
            driver.run(() -> {
                quiz.review().open(choice.get());
                quiz.current().choose(0);
                quiz.current().showAnswer();
            });
            driver.settle();
            tour.screenshot(driver, "4-quiz-choice");
        }
    }

    /// The pages over the start page.
    ///
    /// @param prefix of the pictures' names
    void pages(String prefix) {
        var quiz = tour.graph().quiz;
        driver.press("#go-quiz");
        driver.run(quiz.review()::leave);
        page(() -> {
            quiz.browse().open();
            quiz.cards().activeCards().stream().filter(c -> c.id().equals("gen-running")).findFirst()
                    .ifPresent(card -> quiz.browse().open(card, false));
        }, quiz.browse()::close, prefix + "-cards");
        page(quiz.cram()::open, quiz.cram()::close, prefix + "-cram");
        page(quiz.schedule()::open, quiz.schedule()::close, prefix + "-scheduling");
        page(quiz.statistics()::open, quiz.statistics()::close, prefix + "-statistics");
    }

    private void page(Runnable open, Runnable close, String name) {
        driver.run(open);
        driver.settle();
        tour.screenshot(driver, name);
        driver.run(close);
    }
}
