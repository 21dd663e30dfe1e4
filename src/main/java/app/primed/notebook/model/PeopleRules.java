package app.primed.notebook.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which handles are one person, by the word of the vault's reader.
public final class PeopleRules {
    static final PeopleRules NONE = new PeopleRules(List.of());
    /// An alias may name another alias, but not in a circle.
    private static final int LONGEST_CHAIN = 5;

    private final List<PersonRule> all;
    private final Map<String, String> persons = new HashMap<>();

    public PeopleRules(List<PersonRule> all) {
        this.all = List.copyOf(all);
        all.stream().filter(PersonRule::same)
                .forEach(rule -> persons.put(rule.alias().toLowerCase(Locale.ROOT), rule.person()));
    }

    public List<PersonRule> all() {
        return all;
    }

    /// The handle a person is shown by; the same where nothing is said about it.
    public String of(String handle) {
        var person = handle;
        for (int i = 0; i < LONGEST_CHAIN && !persons.isEmpty(); i++) {
            var next = persons.get(person.toLowerCase(Locale.ROOT));
            if (next == null) {
                break;
            }
            person = next;
        }
        return person;
    }
}
