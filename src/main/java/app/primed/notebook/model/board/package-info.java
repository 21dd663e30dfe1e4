/// What the board shows of a note: cards of rows, every line on one of them.
package app.primed.notebook.model.board;
