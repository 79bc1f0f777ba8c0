package framebyframe.lesson;

import java.util.OptionalInt;

/// A link in a lesson's text: some words, and what they claim or point at.
///
/// @param place of the link in the file
/// @param step the step whose text holds it, from 0; empty in the summary
/// @param shown the words, without markup
public record Reference(Place place, OptionalInt step, String shown, Target target) {

    /// What a link of a lesson may lead to; there are no others, so nothing ever leaves the program.
    public sealed interface Target permits FactReference, SectionReference, Show {}
}
