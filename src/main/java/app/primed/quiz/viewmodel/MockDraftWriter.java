package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.UserFacingException;
import app.primed.quiz.io.MockFiles;
import app.primed.quiz.model.MockInterview;

/// Saves the running interview, so that it can be continued after a crash.
final class MockDraftWriter {
    private final MockFiles files;
    private final Background background;
    private final QuizError error;
    private long revision;

    MockDraftWriter(MockFiles files, Background background, QuizError error) {
        this.files = files;
        this.background = background;
        this.error = error;
    }

    void save(MockInterview interview) {
        var now = ++revision;
        background.submit("mock-draft", () -> {
            files.saveDraft(interview, now);
            return true;
        }, _ -> error.clear(), this::failed);
    }

    /// Saves the interview before the program ends; on disk when this returns. If it cannot be written, the previous
    /// draft is kept.
    void saveNow(MockInterview interview) {
        var now = ++revision;
        var writer = Thread.ofVirtual().start(() -> {
            try {
                files.saveDraft(interview, now);
            } catch (UserFacingException e) {
                System.getLogger(MockDraftWriter.class.getName()).log(System.Logger.Level.WARNING,
                        "The mock interview was not saved: " + e.getMessage());
            }
        });
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void delete(MockInterview interview) {
        background.submit("mock-forget", () -> {
            files.deleteDraft(interview.id());
            return true;
        }, _ -> {}, this::failed);
    }

    private void failed(Throwable e) {
        error.show("This interview cannot be saved; your answers are kept only while Primed runs. "
                + (e instanceof UserFacingException t
                        ? t.getMessage() + " " + t.remedy()
                        : String.valueOf(e.getMessage())));
    }
}
