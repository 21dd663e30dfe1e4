package app.primed.shell.stage;

import javafx.scene.Node;

/// What a feature gives the stage.
///
/// @param node what is seen
/// @param next what a presenter's clicker does forward
/// @param back what it does backward
public record StagePart(Node node, Runnable next, Runnable back) {}
