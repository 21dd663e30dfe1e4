package app.primed.tour;

import app.primed.notebook.model.Section;
import app.primed.shell.MainScreen;
import app.primed.shell.stage.Backdrop;
import app.primed.shell.stage.StageViewModel.Part;
import app.primed.stepper.viewmodel.Example;
import app.primed.trace.ObjectState;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// The stage's part of the tour: what an audience sees, on each backdrop, and a move predicted.
final class TourStage {
    private final TourWindow tour;
    private final WindowRobot driver;

    TourStage(TourWindow tour, WindowRobot driver) {
        this.tour = tour;
        this.driver = driver;
    }

    void walk() {
        var stepper = tour.graph().stepper;
        var stage = tour.graph().stageController.stage();
        var example = Example.ALL.get(2);
        driver.run(() -> {
            tour.graph().stepperScreen().show(example.program(), Optional.empty());
            tour.graph().window.show(MainScreen.STEPPER);
        });
        driver.awaitTrue("the run's end", () -> stepper.status().endProperty().get().isPresent());
        driver.run(() -> {
            stepper.cursor().first();
            for (var n = 0; n < 3; n++) {
                stepper.cursor().nextYield();
            }
            stage.openProperty().set(true);
        });
        tour.screenshot(driver, "6-presenter");
        for (var backdrop : Backdrop.values()) {
            driver.run(() -> stage.backdropProperty().set(backdrop));
            tour.stageScreenshot(driver, "6-stage-" + backdrop.name().toLowerCase(Locale.ROOT));
        }
        driver.run(() -> stage.backdropProperty().set(Backdrop.DARK));
        predict();
        question();
        section();
        slides();
        driver.run(() -> stage.openProperty().set(false));
        tour.print(
                "   The stage: dark, light and chroma at 1920x1080; a move predicted; a question, a section and slides"
                        + " on it");
    }

    private void predict() {
        var predict = tour.graph().stepper.prediction();
        driver.run(() -> {
            tour.graph().stepper.cursor().first();
            predict.start();
            while (predict.predictionProperty().get().filter(asked -> asked.move().contains("send")).isEmpty()) {
                predict.check();
                predict.next();
            }
        });
        tour.screenshot(driver, "6-predict");
        tour.stageScreenshot(driver, "6-stage-predict");
        driver.key(KeyCode.DIGIT3);
        driver.run(() -> {
            predict.stateProperty().set(Optional.of(ObjectState.SUSPENDED));
            predict.lineProperty().set("1");
            predict.check();
        });
        tour.screenshot(driver, "6-predict-settled");
        tour.stageScreenshot(driver, "6-stage-answer");
        driver.run(predict::stop);
    }

    private void question() {
        var quiz = tour.graph().quiz;
        driver.awaitTrue("the cards", () -> quiz.cards().loadedProperty().get());
        driver.run(() -> {
            quiz.review().start();
            tour.graph().stageController.show(Part.QUESTION);
        });
        tour.stageScreenshot(driver, "6-stage-question");
        driver.run(quiz.current()::showAnswer);
        tour.stageScreenshot(driver, "6-stage-question-answer");
        driver.run(quiz.review()::leave);
    }

    /// The section with most in it.
    private void section() {
        driver.run(() -> {
            var sections = tour.graph().notebook.note().session().sections();
            sections.stream().max(Comparator.comparingInt((Section s) -> s.entries().size())).ifPresent(
                    found -> tour.graph().stageController.showSection(found.line()));
        });
        tour.stageScreenshot(driver, "6-stage-section");
    }

    /// The open note as slides: one for the audience, and what the presenter sees meanwhile.
    private void slides() {
        if (tour.graph().notebook.note().session().sections().isEmpty()) {
            return;
        }
        driver.run(() -> {
            tour.graph().window.show(MainScreen.NOTEBOOK);
            tour.graph().stageController.present();
        });
        driver.settle();
        for (var n = 0; n < 3; n++) {
            driver.key(KeyCode.PAGE_DOWN);
        }
        tour.screenshot(driver, "6-presenter-slides");
        tour.stageScreenshot(driver, "6-stage-slide");
        driver.run(() -> tour.graph().window.show(MainScreen.STEPPER));
    }
}
