package framebyframe.lesson;

/// A section of RFC 6455, written `rfc:4.1`.
///
/// @param section its number, which exists
public record SectionReference(String section) implements Reference.Target {}
