package app.primed.quiz.view;

import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockSetup;
import app.primed.quiz.viewmodel.MockSetupViewModel;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.ui.Icons;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The setup of an interview: questions, minutes, topics; and earlier interviews.
final class MockSetupPane extends ScrollPane {
    private final MockViewModel mock;
    private final MockSetupViewModel model;
    private final Spinner<Integer> questions;
    private final Spinner<Integer> minutes;
    private final FlowPane topics = new FlowPane(12, 8);
    private final Button begin = new Button("Begin");
    private final UnfinishedMockPane waiting;

    MockSetupPane(MockViewModel mock) {
        this.mock = mock;
        model = mock.setup();
        questions = spinner("mock-questions", "Questions", MockSetup.MOST_QUESTIONS, model.questionsProperty());
        minutes = spinner("mock-minutes", "Minutes", MockSetup.MOST_MINUTES, model.minutesProperty());
        waiting = new UnfinishedMockPane(mock);
        var back = Icons.button(Feather.ARROW_LEFT, "Back to the quiz", "Esc", mock::back);
        back.setId("mock-back");
        var title = new Label("Mock interview");
        title.getStyleClass().add("big");
        var head = new HBox(12, back, title);
        head.setAlignment(Pos.CENTER_LEFT);
        var about =
                new Label("Questions against the clock. Answer aloud or in writing; you see the answers"
                        + " at the end, grade yourself and get a report by topic.");
        about.setWrapText(true);
        about.getStyleClass().add("muted");
        var column =
                new VBox(20, head, about, waiting, numbers(), about(), challenge(), foot(), new MockReportList(mock));
        column.getStyleClass().add("mock-setup");
        column.setMaxWidth(720);
        var centred = new HBox(column);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        setContent(centred);
        setFitToWidth(true);
        model.topicsProperty().subscribe(_ -> listTopics());
        model.chosenProperty().subscribe(chosen -> topics.getChildren().forEach(
                box -> ((CheckBox) box).setSelected(chosen.contains(String.valueOf(box.getUserData())))));
        mock.unfinishedProperty().subscribe((Optional<MockInterview> _) -> {
            if (isVisible()) {
                focusForward();
            }
        });
    }

    private Node numbers() {
        var row = new HBox(24, field("Questions", questions), field("Minutes", minutes));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node field(String words, Spinner<Integer> spinner) {
        var label = new Label(words);
        label.setLabelFor(spinner);
        var field = new HBox(8, label, spinner);
        field.setAlignment(Pos.CENTER_LEFT);
        return field;
    }

    private static Spinner<Integer> spinner(String id, String words, int most, IntegerProperty value) {
        var spinner = new Spinner<Integer>(1, most, value.get());
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(96);
        spinner.getEditor().setAccessibleText(words);
        spinner.getEditor().setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0,3}") ? change : null));
        // Typed values apply at once, without leaving the field.
        spinner.getEditor().textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                value.set(Math.clamp(Integer.parseInt(text), 1, most));
            }
        });
        value.subscribe(now -> {
            if (!spinner.getEditor().getText().isEmpty()
                    && Integer.parseInt(spinner.getEditor().getText()) != now.intValue()) {
                spinner.getValueFactory().setValue(now.intValue());
            }
        });
        spinner.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                spinner.getValueFactory().setValue(value.get());
                spinner.getEditor().setText(Integer.toString(value.get()));
            }
        });
        return spinner;
    }

    private Node about() {
        var group = new ToggleGroup();
        var all = new RadioButton("All topics");
        all.setId("mock-all-topics");
        all.setToggleGroup(group);
        var some = new RadioButton("Only these:");
        some.setId("mock-some-topics");
        some.setToggleGroup(group);
        model.allTopicsProperty().subscribe(everything -> group.selectToggle(everything ? all : some));
        group.selectedToggleProperty().subscribe(chosen -> model.allTopicsProperty().set(chosen == all));
        model.allTopicsProperty().subscribe(everything -> QuizControls.visible(topics, !everything));
        var row = new HBox(16, all, some);
        return new VBox(8, QuizControls.eyebrow("TOPICS"), row, topics);
    }

    private void listTopics() {
        topics.getChildren().clear();
        for (var topic : model.topicsProperty().get()) {
            var box = new CheckBox(topic.name() + " (" + topic.cards() + ")");
            box.setId("mock-topic-" + topics.getChildren().size());
            box.setMaxWidth(680);
            box.setSelected(model.chosenProperty().get().contains(topic.name()));
            box.setUserData(topic.name());
            box.selectedProperty().subscribe(in -> model.choose(topic.name(), in));
            topics.getChildren().add(box);
        }
    }

    private Node challenge() {
        var box = new CheckBox("A code challenge as the last question");
        box.setId("mock-challenge");
        box.selectedProperty().bindBidirectional(model.challengeProperty());
        return box;
    }

    private Node foot() {
        var words = new Label();
        words.setId("mock-words");
        words.setWrapText(true);
        words.textProperty().bind(model.summaryProperty());
        begin.setId("mock-begin");
        begin.getStyleClass().addAll("accent", "begin");
        begin.setGraphic(QuizControls.key("Enter"));
        begin.setContentDisplay(ContentDisplay.RIGHT);
        Icons.describe(begin, "Choose the questions and start the clock", "Enter");
        begin.setOnAction(_ -> begin());
        model.canBeginProperty().subscribe(possible -> begin.setDisable(!possible));
        return new VBox(12, words, begin);
    }

    void begin() {
        mock.begin();
    }

    void focusForward() {
        if (!waiting.focusForward()) {
            if (begin.isDisabled()) {
                requestFocus();
            } else {
                begin.requestFocus();
            }
        }
    }
}
