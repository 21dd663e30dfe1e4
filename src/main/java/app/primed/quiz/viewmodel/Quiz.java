package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.quiz.io.QuizFiles;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The view models of the quiz. Each view receives those it shows.
///
/// @param cards every card and its schedule
/// @param current the card that is shown
/// @param review which card comes next, grades and undo
/// @param actions suspend, delete, edit and notes
/// @param exercises programs whose next step is predicted
/// @param mock the mock interview
/// @param error the error shown above the cards
public record Quiz(
        CardRepository cards, CurrentCard current, ReviewController review, CardActions actions,
        PredictionQuiz exercises, OverviewViewModel overview, StatisticsViewModel statistics,
        ScheduleViewModel schedule, CramViewModel cram, BrowseViewModel browse, MockViewModel mock, QuizError error) {

    /// @param ids supplies unique ids for lines of the log
    /// @param seeds supplies a different number for each mock interview
    public static Quiz create(
            QuizHost host, Vault vault, Settings settings, Background background, InstantSource clock,
            Supplier<String> ids, LongSupplier seeds) {
        var files = new QuizFiles(vault);
        var error = new QuizError();
        var cards = new CardRepository(files, host.notes(), background, clock, error);
        var current = new CurrentCard(
                cards, new ChallengeViewModel(files, host.runner(), background, clock, host.watch(), error), host,
                clock);
        var actions = new CardActions(files, cards, background, clock, ids, error);
        var exercises = new PredictionQuiz(cards, background, host);
        var log = new ReviewLogWriter(files, background, cards, clock, ids, error);
        var review = new ReviewController(
                cards, current, log, actions, exercises, clock);
        var mockError = new QuizError();
        var mock = new MockViewModel(
                cards, log, review,
                new ChallengeViewModel(files, host.runner(), background, clock, host.watch(), mockError), mockError,
                host, vault, settings, background, clock, ids, seeds);
        return new Quiz(
                cards, current, review, actions, exercises, new OverviewViewModel(cards, current, background, clock),
                new StatisticsViewModel(cards, background, clock), new ScheduleViewModel(files, cards, background),
                new CramViewModel(cards, review, clock),
                new BrowseViewModel(cards, actions, review, background, clock, host.open()), mock, error);
    }
}
