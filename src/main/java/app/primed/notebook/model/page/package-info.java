/// A note as a page to hand to others: HTML from the same reading that the screens show.
package app.primed.notebook.model.page;
