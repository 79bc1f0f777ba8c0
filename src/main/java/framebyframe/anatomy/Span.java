package framebyframe.anatomy;

import framebyframe.text.Message;

/// A run of bits with one meaning.
///
/// @param bit the first bit, counted from the first bit of the item
/// @param bits how many, at least 1
/// @param value as the field is read, such as `1`, `0x1`, `5`, `37fa213d`, `websocket`; a payload's is hex of the clear
/// bytes, the first 64 of them and `…`
/// @param meaning what it says, for people
/// @param section of RFC 6455 unless it names another document
public record Span(long bit, long bits, Field field, String value, Message meaning, String section) {

    /// The first bit behind it.
    public long end() {
        return bit + bits;
    }

    public boolean covers(long position) {
        return position >= bit && position < end();
    }

    /// Whether a bit of the byte at `index` belongs to it.
    public boolean touchesByte(long index) {
        return bit < 8 * (index + 1) && end() > 8 * index;
    }

    /// The section with its document, such as `RFC 6455 §5.2`.
    public String citation() {
        return Character.isDigit(section.charAt(0)) ? "RFC 6455 §" + section : section;
    }
}
