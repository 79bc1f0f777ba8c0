package framebyframe.anatomy;

import framebyframe.text.Message;

/// A run of bits with one meaning.
///
/// @param bit the first bit, counted from the first bit of the item
/// @param bits how many
/// @param value as the field is read, such as `1`, `0x1`, `5`, `37fa213d`, `websocket`
/// @param meaning what it says, for people
/// @param section of RFC 6455 unless it names another document
public record Span(long bit, long bits, Field field, String value, Message meaning, String section) {}
