package app.primed.quiz.viewmodel;

import app.primed.quiz.model.CardSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The ways out of the quiz, which the shell hands in.
///
/// @param open opens the line a card was written on
/// @param watch opens a program in the stepper: its name, its text
public record QuizNavigation(Consumer<CardSource> open, BiConsumer<String, String> watch) {}
