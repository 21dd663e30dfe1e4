/// Notes on disk: read, saved, listed, and their outline for other programs.
package app.primed.notebook.io;
