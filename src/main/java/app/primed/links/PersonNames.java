package app.primed.links;

import app.primed.highlights.model.NameRule;
import app.primed.highlights.viewmodel.NameRules;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.PersonRule;

/// Keeps which handles are one person in the vault's rules.
public final class PersonNames implements NameRules {
    private final NoteRepository notes;
    private final Runnable changed;

    /// @param changed called once the rules are written, on the thread that wrote them
    public PersonNames(NoteRepository notes, Runnable changed) {
        this.notes = notes;
        this.changed = changed;
    }

    @Override
    public void keep(NameRule rule) {
        notes.name(rule(rule));
        changed.run();
    }

    @Override
    public void forget(NameRule rule) {
        notes.unname(rule(rule));
        changed.run();
    }

    private static PersonRule rule(NameRule rule) {
        return new PersonRule(rule.alias(), rule.person(), rule.same());
    }
}
