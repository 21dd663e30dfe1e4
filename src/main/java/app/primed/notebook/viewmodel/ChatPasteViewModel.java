package app.primed.notebook.viewmodel;

import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.BulkInsert;
import app.primed.notebook.model.ChatClassifier;
import app.primed.notebook.model.ChatEntry;
import app.primed.notebook.model.ChatMessage;
import app.primed.notebook.model.ChatParser;
import app.primed.notebook.model.SessionReader;
import app.primed.platform.Settings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Pasted chat, message by message with its section, until it is confirmed; then it is in the note in one undoable edit.
public final class ChatPasteViewModel {
    private static final String SELF = "chat.self";

    private final OpenNotes notes;
    private final NewSessionViewModel sessions;
    private final NoteActions actions;
    private final BulkInsert additions;
    private final Settings settings;
    private final ObservableList<ChatEntry> entries = FXCollections.observableArrayList();
    private List<ChatMessage> said = List.of();

    ChatPasteViewModel(
            OpenNotes notes, NewSessionViewModel sessions, NoteActions actions, SessionReader reader,
            Settings settings) {
        this.notes = notes;
        this.sessions = sessions;
        this.actions = actions;
        this.additions = new BulkInsert(reader, "");
        this.settings = settings;
    }

    /// Takes pasted text where it is chat.
    ///
    /// @return whether it is; nothing changes where it is not
    public boolean parse(String pasted) {
        var met = notes.active().session().attributions().stream().map(Attribution::by).collect(Collectors.toSet());
        var chat = ChatParser.read(pasted, met::contains);
        chat.ifPresent(all -> {
            said = all;
            entries.setAll(ChatClassifier.classify(all, ownHandles()));
        });
        return chat.isPresent();
    }

    /// The messages in order. Replace one to select it, to leave it out or to change its section.
    public ObservableList<ChatEntry> entries() {
        return entries;
    }

    public long selectedCount() {
        return entries.stream().filter(ChatEntry::selected).count();
    }

    /// Settles whether a handle is the note keeper's own; remembered. What such a one says is left out.
    public void ownHandles(String handle, boolean is) {
        var names = ownHandles();
        var name = handle.toLowerCase(Locale.ROOT);
        if (is ? names.add(name) : names.remove(name)) {
            settings.put(SELF, String.join(",", names));
            var fresh = ChatClassifier.classify(said, names);
            for (int i = 0; i < fresh.size(); i++) {
                if (fresh.get(i).by().equalsIgnoreCase(handle)) {
                    entries.set(i, fresh.get(i));
                }
            }
        }
    }

    /// Writes the selected messages into the open note, or into today's session if none is open.
    ///
    /// @param done receives the number of lines written
    public void write(IntConsumer done) {
        if (!actions.mayWrite()) {
            return;
        }
        var all = entries.stream().filter(ChatEntry::selected)
                .map(entry -> new BulkInsert.NewEntry(entry.kind(), entry.line())).toList();
        if (!all.isEmpty()) {
            sessions.inSomeNote(_ -> {
                actions.add(additions, all);
                entries.clear();
                done.accept(all.size());
            });
        } else {
            entries.clear();
        }
    }

    private Set<String> ownHandles() {
        var names = new LinkedHashSet<String>();
        for (var name : settings.get(SELF, "").split(",")) {
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }
}
