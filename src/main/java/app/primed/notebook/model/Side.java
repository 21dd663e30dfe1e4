package app.primed.notebook.model;

public enum Side {
    PRO,
    CON
}
