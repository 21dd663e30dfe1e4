package app.primed.highlights.viewmodel;

import app.primed.highlights.model.NameRule;

/// Keeps what the user says about handles. Its methods write a file; call them in the background.
public interface NameRules {
    /// Nothing is kept: where there is no vault.
    NameRules NONE = new NameRules() {
        @Override
        public void keep(NameRule rule) {}

        @Override
        public void forget(NameRule rule) {}
    };

    void keep(NameRule rule);

    void forget(NameRule rule);
}
