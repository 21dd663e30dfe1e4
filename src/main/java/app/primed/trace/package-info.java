/// A recorded run: its steps, objects and frames, and an index over them.
package app.primed.trace;
