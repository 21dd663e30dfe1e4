package app.primed.notebook.model;

import java.util.List;
import java.util.regex.Pattern;

/// Code that is nested under a question answers it; so does code right below one with a label, as words do there:
/// `Q: How is a file read?`
final class CodeAnswers {
    private static final Pattern LABELLED = Pattern.compile("(?i)[*_]*q(?:uestion)?\\s?\\d*\\s?:.*");
    /// Asks about the code instead.
    private static final Pattern ASKS_ABOUT_IT =
            Pattern.compile("(?i).*\\b(?:this|these|that|following|below|here|outputs?|prints?|wrong|happens?)\\b.*");

    private CodeAnswers() {}

    static boolean asksAboutCode(String question) {
        return ASKS_ABOUT_IT.matcher(question).matches();
    }

    static List<Question> of(List<Question> questions, List<Fence> fences, SessionText text) {
        if (fences.isEmpty() || questions.stream().allMatch(Question::answered)) {
            return questions;
        }
        return questions.stream().map(question -> question.answered()
                || ASKS_ABOUT_IT.matcher(question.text()).matches() ? question : answered(question, fences, text))
                .toList();
    }

    private static Question answered(Question question, List<Fence> fences, SessionText text) {
        var entry = question.entry();
        int below = entry.range().endLine() + 1;
        while (below <= text.lines().size() && text.line(below).blank()) {
            below++;
        }
        int line = below;
        boolean labelled = LABELLED.matcher(entry.text()).matches();
        return fences.stream().filter(fence -> fence.range().line() == line && !fence.code().isBlank()
                && (labelled || entry.item() && text.line(line).indent() > entry.indent())).findFirst()
                .map(fence -> new Question(question.line(), question.text(), true, fence.code().strip(), question.by(),
                        question.section(), entry))
                .orElse(question);
    }
}
