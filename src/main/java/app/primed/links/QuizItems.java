package app.primed.links;

import app.primed.notebook.model.Entry;
import app.primed.notebook.model.NoteCard;
import app.primed.notebook.model.NoteCardReader;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind.Content;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.quiz.model.CardKind;
import app.primed.quiz.model.NoteItem;
import app.primed.search.model.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds quiz cards in notes: interview questions with their answers, code challenges and written cards. Private text
/// makes no card, because a card can be shown on the stage.
public final class QuizItems {
    private QuizItems() {}

    /// @param sessions each note's path inside the vault with its reading
    /// @param reader reads what is left of a note without its private text
    public static List<NoteItem> from(Map<String, Session> sessions, SessionReader reader) {
        var items = new ArrayList<NoteItem>();
        sessions.forEach((note, session) -> items.addAll(of(note, session, reader)));
        return List.copyOf(items);
    }

    /// @param note its path inside the vault
    /// @param reader reads what is left of the note without its private text
    public static List<NoteItem> of(String note, Session whole, SessionReader reader) {
        var session = PrivateText.publicReading(whole, reader, note);
        var written = NoteCardReader.in(session);
        // An interview question with a mark in it is the card that the mark makes of it.
        var parted = new HashSet<Integer>();
        written.stream().filter(card -> card.kind() != NoteCard.Kind.CLOZE).forEach(card -> parted.add(card.line()));
        var items = new ArrayList<NoteItem>();
        for (var question : session.questions()) {
            if (question.section().quizzes() && !parted.contains(question.line())) {
                items.add(new NoteItem(
                        note, question.line(), CardKind.QUESTION.id(), heading(session, question.line()),
                        question.prompt(), question.answer(), session.date()));
            }
        }
        session.sections().stream().filter(section -> section.kind().content() == Content.CHALLENGES)
                .forEach(section -> section.entries().stream()
                        .filter(entry -> !entry.text().isBlank() && !parted.contains(entry.line()))
                        .forEach(entry -> items.add(new NoteItem(
                                note, entry.line(), CardKind.TASK.id(), section.heading().text(), entry.said(),
                                below(entry), session.date()))));
        var asked = new HashSet<Integer>();
        items.forEach(item -> asked.add(item.line()));
        written.stream().filter(card -> !asked.contains(card.line())).forEach(card -> items.add(new NoteItem(
                note, card.line(), kind(card).id(), card.heading(), card.question(), card.answer(), session.date())));
        return items;
    }

    private static CardKind kind(NoteCard card) {
        return switch (card.kind()) {
            case FORWARD -> CardKind.QUESTION;
            case REVERSE -> CardKind.BACK;
            case CLOZE -> CardKind.CLOZE;
        };
    }

    /// Converts hits of the index, without reading notes.
    ///
    /// @param cards lines with cards
    public static List<NoteItem> of(List<Hit> cards) {
        return cards.stream().flatMap(hit -> hit.passage().cards().stream().map(card -> new NoteItem(
                hit.note(), card.line(), card.kind(), hit.passage().heading(), card.question(), card.answer(),
                hit.day()))).toList();
    }

    private static String heading(Session session, int line) {
        return session.sections().stream().filter(Section::headed)
                .filter(s -> s.range().line() <= line && line <= s.range().endLine())
                .map(s -> s.heading().text()).findFirst().orElse("");
    }

    private static String below(Entry entry) {
        return entry.nested().stream().flatMap(Entry::all).map(Entry::text).collect(Collectors.joining("\n"));
    }
}
