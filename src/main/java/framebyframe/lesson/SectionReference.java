package framebyframe.lesson;

/// A section of an RFC, written `rfc:4.1` or, for another RFC than 6455, `rfc:7692-7.2.1`.
///
/// @param section as a step cites it: `4.1` of RFC 6455, or `RFC 7692 §7.2.1`; it exists
public record SectionReference(String section) implements Reference.Target {

    /// With its RFC and a section sign: `RFC 6455 §4.1`.
    @Override
    public String toString() {
        return section.startsWith("RFC ") ? section : "RFC 6455 §" + section;
    }

    /// The end of the words that a link to it shows: `§4.1`, or `RFC 7692 §7.2.1`.
    String shown() {
        return section.startsWith("RFC ") ? section : "§" + section;
    }
}
