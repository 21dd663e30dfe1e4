/// Markdown as a small tree of blocks and inlines: the one reading that the screen, slides, the stage, HTML and PDF draw.
package app.primed.markdown;
