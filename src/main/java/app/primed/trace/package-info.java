/// The recorded run: its steps, objects and frames, and the index that finds any of them.
package app.primed.trace;
