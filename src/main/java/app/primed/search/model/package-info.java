/// What can be found in notes, and what was asked for.
package app.primed.search.model;
