package app.primed.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One of the program's places (notebook, stepper, quiz, highlights), as the main window shows it.
public interface Screen {

    Node node();

    /// What is open here, shown as a chip beside the program's name ("averager.py").
    ObservableValue<String> openItemProperty();

    /// What stands at the left and right of the status bar while this screen is in front.
    ObservableValue<String> statusLeftProperty();

    ObservableValue<String> statusRightProperty();

    /// The screen came to the front: put the focus where the user goes on.
    void onShown();
}
