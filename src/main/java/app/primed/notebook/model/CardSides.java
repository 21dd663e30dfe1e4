package app.primed.notebook.model;

/// What is written as `question :: answer`, as a card of the quiz.
public record CardSides(String question, String answer) {}
