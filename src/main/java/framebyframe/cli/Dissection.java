package framebyframe.cli;

import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Takes bytes apart that come without a connection around them: heads of a handshake if there are any, then frames.
///
/// @param items in the order in which they became whole
/// @param remaining how many bytes of incomplete items are left
/// @param needs what the incomplete item waits for; of two, in both directions, the server's
record Dissection(List<Item> items, int remaining, Optional<Needs> needs) {

    /// One head or frame.
    ///
    /// @param from who sent it, if a mark in the input says so
    /// @param sighting what was read, its offset counted over all bytes of the input
    /// @param end the place in the input behind its last byte, when it became whole
    /// @param bytes as they stood on the wire
    record Item(Optional<Role> from, Sighting sighting, long end, byte[] bytes) {}

    /// What is being read when the bytes end.
    enum Within {
        HEAD, FIRST_TWO_BYTES, EXTENDED_LENGTH, MASKING_KEY, PAYLOAD
    }

    /// At least `bytes` more are needed before anything more can be said.
    record Needs(long bytes, Within within) {}

    /// @param capture what was sent, in the order of time
    /// @param from who sent what carries no mark; without it none is blamed there for being masked or not
    /// @param compressed whether messages may be compressed although no handshake says so
    /// @throws Failure when the compressed messages inflate to more than a person can look at
    static Dissection of(List<HexInput.Stretch> capture, Optional<Role> from, boolean compressed) throws Failure {
        Handshake handshake = new Handshake(compressed);
        List<Side> sides = List.of(new Side(Optional.empty(), from, handshake),
                new Side(Optional.of(Role.CLIENT), Optional.of(Role.CLIENT), handshake),
                new Side(Optional.of(Role.SERVER), Optional.of(Role.SERVER), handshake));
        long offset = 0;
        for (HexInput.Stretch stretch : capture) {
            for (Side side : sides) {
                side.add(stretch, offset);
            }
            offset += stretch.bytes().length;
        }
        for (Side side : sides) {
            side.cutHeads();
        }
        for (Side side : sides) {
            side.cutFrames();
        }
        List<Item> items = new ArrayList<>();
        int remaining = 0;
        Optional<Needs> needs = Optional.empty();
        for (Side side : sides) {
            items.addAll(side.items());
            remaining += side.remaining();
            needs = side.remaining() > 0 ? Optional.of(side.needs()) : needs;
        }
        items.sort(Comparator.comparingLong(Item::end));
        return new Dissection(List.copyOf(items), remaining, needs);
    }

    boolean hasViolations() {
        return items.stream().anyMatch(item -> !item.sighting().violations().isEmpty());
    }
}
