package app.primed.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One of the main window's screens: notebook, stepper, quiz or highlights.
public interface Screen {

    Node node();

    /// What is open here, shown as a chip beside the program's name ("averager.py").
    ObservableValue<String> openItemProperty();

    /// The texts at the left and right of the status bar while this screen is shown.
    ObservableValue<String> statusLeftProperty();

    ObservableValue<String> statusRightProperty();

    /// Called when the screen is shown: puts the focus where the user left it.
    void onShown();

    /// Called once, when its folder is closed: the screen is not shown again.
    default void close() {}
}
