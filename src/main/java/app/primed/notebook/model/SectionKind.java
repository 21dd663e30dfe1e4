package app.primed.notebook.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a section is for, by the words of its heading. This table is the one place for what the program knows about a
/// kind: the phrases that name it, its place in menus, the letter that captures into it, the prompt of its field and
/// the collection of the highlights that its entries go to.
///
/// A heading has the first kind with a phrase in it, so the more particular ones come first: `Interview Code Challenge`
/// is a code challenge. A phrase of one word matches a whole word; `words$` matches at the heading's end only.
public enum SectionKind {
    CODE_CHALLENGE(7, Content.CHALLENGES, "", "", "CHALLENGES",
            "code challenge", "code challenges", "coding challenge", "interview challenge"),
    VIEWER_QUESTIONS(3, Content.QUESTIONS, "", "Add a question…", "",
            "viewer questions", "viewer question", "viewers questions", "viewer s questions", "chat questions"),
    INTERVIEW_QUESTIONS(6, Content.QUIZ_QUESTIONS, "", "Add a question…", "INTERVIEW",
            "interview questions", "interview question", "python interview", "interview$"),
    VIEWER_UNDERSTANDING(11, Content.TEXT, "", "", "UNDERSTANDING",
            "viewer understanding", "view understanding", "viewers understanding", "viewer s understanding"),
    GOALS(1, Content.TASKS, "g", "Add a goal…", "", "goals", "goal"),
    QUESTIONS(2, Content.QUESTIONS, "q", "Add a question…", "", "questions", "question"),
    LEARNINGS(8, Content.TEXT, "l", "Add a learning…", "LEARNINGS",
            "learnings", "learning$", "things learned", "today i learned"),
    PONDERINGS(10, Content.TEXT, "", "Add a thought…", "PONDERINGS",
            "ponderings", "pondering", "musings", "musing"),
    OPINIONS(9, Content.TEXT, "", "Add an opinion…", "OPINIONS", "opinions", "opinion"),
    DEBATES(4, Content.DEBATES, "d", "Start a debate…", "", "debates", "debate"),
    ADVICE(5, Content.TEXT, "", "Add advice: handle: words…", "ADVICE", "advice", "advise"),
    TODO(12, Content.TASKS, "", "Add something to do…", "", "todo", "todos", "to do$"),
    RESOURCES(18, Content.TEXT, "", "", "RESOURCES", "resources", "resource"),
    QUOTES(14, Content.TEXT, "", "", "QUOTES", "quotes", "quote"),
    CONFESSIONS(16, Content.TEXT, "", "", "CONFESSIONS", "confessions", "confession"),
    BOUNTIES(17, Content.TEXT, "", "", "BOUNTIES", "bounties", "bounty"),
    SCRAPS(19, Content.TEXT, "", "", "SCRAPS", "scraps", "scrap"),
    EXPERIENCES(15, Content.TEXT, "", "", "EXPERIENCES", "experiences", "experience"),
    IDEAS(13, Content.TEXT, "", "Add an idea…", "IDEAS", "ideas", "idea"),
    /// A heading that is a date.
    DAY(0, Content.TEXT, "", "Add a line…", ""),
    /// A heading that names no kind.
    OTHER(20, Content.TEXT, "", "Add a line…", "");

    /// What the entries of a section are.
    public enum Content {
        TASKS,
        QUESTIONS,
        /// Each is a card of the quiz, answered there.
        QUIZ_QUESTIONS,
        /// Each is a coding task of the quiz.
        CHALLENGES,
        DEBATES,
        TEXT
    }

    private static final List<SectionKind> NAMED =
            Arrays.stream(values()).filter(kind -> kind != DAY && kind != OTHER)
                    .sorted(Comparator.comparingInt(kind -> kind.place)).toList();

    private final int place;
    private final Content content;
    private final String letter;
    private final String prompt;
    private final String collection;
    private final List<String> phrases;

    SectionKind(int place, Content content, String letter, String prompt, String collection, String... phrases) {
        this.place = place;
        this.content = content;
        this.letter = letter;
        this.prompt = prompt;
        this.collection = collection;
        this.phrases = List.of(phrases);
    }

    /// The kinds one can add an entry to, whether or not the note has such a section yet, in the order of menus.
    public static List<SectionKind> named() {
        return NAMED;
    }

    public static Optional<SectionKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /// @param letter that a captured line starts with, in any case
    public static Optional<SectionKind> byLetter(String letter) {
        return Arrays.stream(values()).filter(kind -> kind.letter.equalsIgnoreCase(letter)).findFirst();
    }

    /// As the outline and `primed.json` write it: `viewer-questions`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As a heading says it: `Viewer questions`.
    public String heading() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return this == TODO ? "TODO" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public Content content() {
        return content;
    }

    /// What a captured line starts with to go here; empty where no letter does.
    public String letter() {
        return letter;
    }

    /// What its empty field on the board says.
    public String prompt() {
        return prompt.isEmpty() ? "Add to " + heading() + "…" : prompt;
    }

    /// Name of the collection of the highlights that its entries go to; empty where they go to none as they are.
    public String collection() {
        return collection;
    }

    /// The words of a heading that name it, in lower case.
    List<String> phrases() {
        return phrases;
    }

    /// Whether its entries are questions.
    public boolean asks() {
        return content == Content.QUESTIONS || content == Content.QUIZ_QUESTIONS;
    }

    /// Whether its questions are cards of the quiz, so that an answer in the note does not settle them.
    public boolean quizzes() {
        return content == Content.QUIZ_QUESTIONS;
    }

    /// Whether its entries are tasks, with or without a box.
    public boolean tasks() {
        return content == Content.TASKS;
    }

    /// Whether people speak or are quoted in it.
    boolean spoken() {
        return fromViewers() || this == OPINIONS || this == DEBATES || this == QUOTES || this == CONFESSIONS;
    }

    /// Whether viewers speak in it, so that an ordinary word before a colon may be a handle.
    boolean fromViewers() {
        return this == ADVICE || this == VIEWER_QUESTIONS || this == VIEWER_UNDERSTANDING;
    }
}
