/// The index of a vault's notes on disk. Derived from the notes: deleting it is harmless.
package app.primed.search.io;
