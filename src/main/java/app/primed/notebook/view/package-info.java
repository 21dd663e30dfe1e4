/// The notebook's screen: sessions, text, board, capture.
package app.primed.notebook.view;
