package framebyframe.recording;

import framebyframe.wire.Direction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Facts on their way to a file, which are handed over block by block. Not safe for use by two threads.
final class FactBuffer {

    /// Bits of a number that stand in one byte.
    private static final int BITS = 7;

    private final Blocks out;
    private ByteBuffer buffer;
    private long latest;
    private long drained;

    FactBuffer(Blocks out, String about) throws IOException {
        this.out = out;
        buffer = out.take(Blocks.NONE);
        buffer.put(RecordingFile.MAGIC).put((byte) RecordingFile.VERSION);
        byte[] text = utf8(about);
        number(text.length);
        bytes(text, 0, text.length);
        drain();
    }

    /// Hands over all that is held back.
    void drain() throws IOException {
        buffer = out.take(buffer);
        drained = System.nanoTime();
    }

    /// What is held back came after this, by [System#nanoTime()].
    long drained() {
        return drained;
    }

    private void makeRoom() throws IOException {
        if (!buffer.hasRemaining()) {
            drain();
        }
    }

    /// @throws IllegalArgumentException if the time is before that of the fact before
    void add(Fact fact) throws IOException {
        switch (fact) {
            case Fact.Connecting f -> begin(FactKind.CONNECTING, f.time(), 0);
            case Fact.Connected f -> begin(FactKind.of(FactKind.CONNECTED, f.peer()), f.time(), 0);
            case Fact.Sent f -> sent(f.direction(), f.time(), f.bytes());
            case Fact.Arrived f -> arrived(f.direction(), f.time(), f.bytes(), f.bytes().length);
            case Fact.Closed f -> begin(FactKind.of(FactKind.CLOSED, f.direction()), f.time(), 0);
            case Fact.CloseArrived f -> begin(FactKind.of(FactKind.CLOSE_ARRIVED, f.direction()), f.time(), 0);
            case Fact.Called f -> {
                byte[] text = utf8(f.call());
                begin(FactKind.of(FactKind.CALLED, f.peer()), f.time(), text.length);
                bytes(text, 0, text.length);
            }
            case Fact.TimerSet f -> {
                begin(FactKind.of(FactKind.TIMER_SET, f.peer()), f.time(), 1 + sizeOf(f.deadline()));
                octet(FactKind.of(f.timer()));
                number(f.deadline());
            }
            case Fact.TimerCleared f -> {
                begin(FactKind.of(FactKind.TIMER_CLEARED, f.peer()), f.time(), 1);
                octet(FactKind.of(f.timer()));
            }
            case Fact.TimerFired f -> {
                begin(FactKind.of(FactKind.TIMER_FIRED, f.peer()), f.time(), 1);
                octet(FactKind.of(f.timer()));
            }
            case Fact.Queued f -> {
                begin(FactKind.of(FactKind.QUEUED, f.peer()), f.time(), sizeOf(f.bytes()));
                number(f.bytes());
            }
            case Fact.Cable f -> {
                begin(FactKind.CABLE, f.time(), 1);
                flag(f.cut());
            }
            case Fact.Frozen f -> {
                begin(FactKind.of(FactKind.FROZEN, f.peer()), f.time(), 1);
                flag(f.frozen());
            }
            case Fact.Changed f -> {
                begin(FactKind.of(FactKind.CHANGED, f.peer()), f.time(), 1);
                octet(FactKind.of(f.cause()));
            }
            case Fact.Ended f -> {
                byte[] reason = utf8(f.reason());
                begin(FactKind.of(FactKind.ENDED, f.peer()), f.time(), sizeOf(f.code()) + 1 + reason.length);
                number(f.code());
                flag(f.clean());
                bytes(reason, 0, reason.length);
            }
        }
    }

    /// A [Fact.Sent].
    void sent(Direction direction, long time, byte[] bytes) throws IOException {
        pieces(FactKind.of(FactKind.SENT, direction), time, bytes, bytes.length);
    }

    /// A [Fact.Arrived] of the first bytes of an array.
    void arrived(Direction direction, long time, byte[] bytes, int length) throws IOException {
        pieces(FactKind.of(FactKind.ARRIVED, direction), time, bytes, length);
    }

    private void pieces(int kind, long time, byte[] bytes, int length) throws IOException {
        int from = 0;
        do {
            int piece = Math.min(length - from, RecordingFile.PIECE);
            begin(kind, time, piece);
            bytes(bytes, from, piece);
            from += piece;
        } while (from < length);
    }

    /// @param rest how many bytes are going to follow
    private void begin(int kind, long time, int rest) throws IOException {
        if (time < latest) {
            throw new IllegalArgumentException("time " + time + " after " + latest);
        }
        long since = time - latest;
        latest = time;
        number(1 + sizeOf(since) + rest);
        octet(kind);
        number(since);
    }

    private void flag(boolean flag) throws IOException {
        octet(flag ? 1 : 0);
    }

    private void number(long number) throws IOException {
        long left = number;
        while ((left & -1L << BITS) != 0) {
            octet((int) left | 1 << BITS);
            left >>>= BITS;
        }
        octet((int) left);
    }

    private void octet(int octet) throws IOException {
        makeRoom();
        buffer.put((byte) octet);
    }

    private static int sizeOf(long number) {
        return Math.max(1, Math.ceilDiv(Long.SIZE - Long.numberOfLeadingZeros(number), BITS));
    }

    private void bytes(byte[] bytes, int from, int count) throws IOException {
        for (int done = 0; done < count;) {
            makeRoom();
            int part = Math.min(count - done, buffer.remaining());
            buffer.put(bytes, from + done, part);
            done += part;
        }
    }

    /// In UTF-8, cut off where it is too long.
    private static byte[] utf8(String text) {
        String head = text.length() <= RecordingFile.PIECE ? text : text.substring(0, RecordingFile.PIECE) + "…";
        return head.getBytes(StandardCharsets.UTF_8);
    }
}
