/// What a session note says. The text is the truth; everything here is an immutable reading of it with source ranges.
package app.primed.notebook.model;
