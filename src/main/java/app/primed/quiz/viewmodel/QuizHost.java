package app.primed.quiz.viewmodel;

import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.ChallengeRunner;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.PredictionExercise;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the rest of the program does for the quiz.
///
/// @param notes reads the questions and challenges of the vault's notes; called off the FX thread
/// @param programs finds the programs whose next step can be predicted; called off the FX thread
/// @param runner runs answers to challenges
/// @param open opens the line a card was written on
/// @param watch opens a program in the stepper: its name, its text
/// @param predict opens a program in the stepper with its next step hidden
/// @param showMessage shows a message
public record QuizHost(
        Supplier<List<NoteItem>> notes, Supplier<List<PredictionExercise>> programs, ChallengeRunner runner,
        Consumer<CardSource> open, BiConsumer<String, String> watch, Consumer<PredictionExercise> predict,
        Consumer<String> showMessage) {}
