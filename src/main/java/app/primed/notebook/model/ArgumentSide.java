package app.primed.notebook.model;

public enum ArgumentSide {
    PRO,
    CON
}
