package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.UserFacingException;
import app.primed.quiz.io.MockFiles;
import app.primed.quiz.model.MockInterview;
import java.util.function.Consumer;

/// Keeps the interview under way on disk, away from the screen, and in order.
final class MockDraftWriter {
    private final MockFiles files;
    private final Background background;
    private final Consumer<String> trouble;
    private long revision;

    /// @param trouble told what stopped it, and with an empty text that it works
    MockDraftWriter(MockFiles files, Background background, Consumer<String> trouble) {
        this.files = files;
        this.background = background;
        this.trouble = trouble;
    }

    void save(MockInterview interview) {
        var now = ++revision;
        background.submit("mock-draft", () -> {
            files.saveDraft(interview, now);
            return true;
        }, _ -> trouble.accept(""), this::failed);
    }

    /// The same at once: the program ends. What cannot be written then is as old as the last that was.
    void saveNow(MockInterview interview) {
        try {
            files.saveDraft(interview, ++revision);
        } catch (UserFacingException e) {
            System.getLogger(MockDraftWriter.class.getName()).log(System.Logger.Level.WARNING,
                    "not kept: " + e.getMessage());
        }
    }

    void delete(MockInterview interview) {
        background.submit("mock-forget", () -> {
            files.deleteDraft(interview.id());
            return true;
        }, _ -> {}, this::failed);
    }

    private void failed(Throwable e) {
        trouble.accept("What you type in this interview cannot be kept on disk, only here on the screen: "
                + (e instanceof UserFacingException t
                        ? t.getMessage() + " " + t.remedy()
                        : String.valueOf(e.getMessage())));
    }
}
