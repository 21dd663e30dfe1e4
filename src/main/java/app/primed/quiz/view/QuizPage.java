package app.primed.quiz.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// A page that is opened from the start page and covers it.
///
/// @param id of the button that opens it
/// @param description the tooltip of the button
/// @param key the key that opens it from the start page; may be empty
record QuizPage(
        String id, String name, Feather icon, String description, String key, Runnable open,
        ObservableValue<Boolean> isOpen, Node pane) {}
