package framebyframe.recording;

import java.util.Arrays;

/// The bytes of one direction that are in no transfer yet. Each is moved a few times at most, however many facts it takes
/// until a transfer is whole.
final class Pending {

    private byte[] buffer = {};
    private int from;
    private int to;

    /// The place of the first one in the direction's stream.
    private long offset;

    void add(byte[] bytes) {
        if (bytes.length > buffer.length - to) {
            makeRoom(Math.addExact(to - from, bytes.length));
        }
        System.arraycopy(bytes, 0, buffer, to, bytes.length);
        to += bytes.length;
    }

    /// Moves them to the front, of a longer array unless half of this one would stay free.
    private void makeRoom(int needed) {
        byte[] room = needed <= buffer.length / 2 ? buffer : new byte[Math.addExact(needed, needed / 2)];
        System.arraycopy(buffer, from, room, 0, to - from);
        buffer = room;
        to -= from;
        from = 0;
    }

    /// The bytes at a place in the stream; those before it are forgotten.
    byte[] take(long begin, int length) {
        from += Math.toIntExact(begin - offset);
        byte[] taken = Arrays.copyOfRange(buffer, from, from + length);
        from += length;
        offset = begin + length;
        return taken;
    }
}
