/// The notebook's state and behaviour, without a window.
package app.primed.notebook.viewmodel;
