package app.primed.stepper.model;

/// The answer to a [ValueQuestion]. In both texts objects are written as the agent numbers them:
/// [app.primed.trace.Trace#resolve] puts their names there.
///
/// @param shown the value as traces show it, to check that it is the value that was asked for
/// @param text the value, up to about a million characters
public record WholeValue(String shown, String text) {}
