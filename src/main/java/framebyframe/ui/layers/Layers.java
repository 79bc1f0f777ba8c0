package framebyframe.ui.layers;

import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Fact;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.recording.Transfer.Kind;
import framebyframe.wire.Direction;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One direction of a recording, cut in three ways: into TCP's reads, into frames, into messages.
///
/// Places count bytes behind the head of the handshake: the head itself stands from `-head` to 0.
///
/// @param head length of all that comes before the first frame
/// @param bytes all that was sent, the head first
/// @param reads one behind the other from `-head` on; the last of them may end before the bytes do
/// @param heads what the head consists of, usually one request or response
/// @param frames one behind the other; what cannot be read is one of them
record Layers(Direction direction, int head, byte[] bytes, List<Read> reads, List<Piece> heads, List<Piece> frames,
        List<Message> messages) {

    /// What the receiver's TCP handed over at once.
    record Read(int from, int to, long time) {}

    /// A frame, or bytes that nothing can be made of; in the head a request or response.
    record Piece(int from, int to, Transfer transfer) {

        Optional<Frame> frame() {
            return transfer.content().flatMap(
                    content -> content instanceof FrameSeen(Frame frame, var _)
                            ? Optional.of(frame)
                            : Optional.empty());
        }

        /// The payload, inflated if it was compressed.
        byte[] content() {
            return transfer.inflated().or(() -> frame().map(Frame::payload)).orElse(new byte[0]);
        }
    }

    /// A message's frames, without the control frames between them (RFC 6455 §5.4).
    ///
    /// @param whole whether its last frame is among them
    record Message(List<Piece> frames, boolean whole) {

        Opcode opcode() {
            return frames.getFirst().frame().map(Frame::opcode).orElse(Opcode.CONTINUATION);
        }

        int to() {
            return frames.getLast().to();
        }

        byte[] content() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            frames.forEach(piece -> all.writeBytes(piece.content()));
            return all.toByteArray();
        }
    }

    static Layers of(Timeline timeline, Direction direction) {
        return of(timeline, direction, Long.MAX_VALUE);
    }

    /// @param veil what is sent or read behind this time is left out
    static Layers of(Timeline timeline, Direction direction, long veil) {
        List<Fact> facts = timeline.recording().facts().stream().filter(fact -> fact.time() <= veil).toList();
        List<Transfer> transfers = timeline.transfers().stream().filter(t -> t.begin() <= veil)
                .filter(t -> t.direction() == direction && t.content().isPresent()).toList();
        int head = 0;
        int place = 0;
        for (Transfer transfer : transfers) {
            place += transfer.wireLength();
            head = transfer.kind() == Kind.REQUEST || transfer.kind() == Kind.RESPONSE ? place : head;
        }
        List<Piece> heads = new ArrayList<>();
        List<Piece> frames = new ArrayList<>();
        place = -head;
        for (Transfer transfer : transfers) {
            int from = place;
            place += transfer.wireLength();
            (from < 0 ? heads : frames).add(new Piece(from, place, transfer));
        }
        byte[] bytes = bytes(facts, direction);
        return new Layers(direction, head, bytes, reads(facts, direction, head, bytes.length),
                List.copyOf(heads), List.copyOf(frames), messages(frames));
    }

    private static byte[] bytes(List<Fact> facts, Direction direction) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Sent s && s.direction() == direction) {
                sent.writeBytes(s.bytes());
            } else if (fact instanceof Fact.Arrived a && a.direction() == direction) {
                arrived.writeBytes(a.bytes());
            }
        }
        return sent.size() == 0 ? arrived.toByteArray() : sent.toByteArray();
    }

    /// Where only the sender was watched, what it handed to TCP stands for the reads.
    private static List<Read> reads(List<Fact> facts, Direction direction, int head, int length) {
        boolean watched = facts.stream().anyMatch(f -> f instanceof Fact.Arrived a && a.direction() == direction);
        List<Read> reads = new ArrayList<>();
        int place = -head;
        for (Fact fact : facts) {
            int count = fact instanceof Fact.Arrived arrived && watched && arrived.direction() == direction
                    ? arrived.bytes().length
                    : fact instanceof Fact.Sent sent && !watched && sent.direction() == direction
                            ? sent.bytes().length
                            : 0;
            int end = Math.min(length - head, place + count);
            if (end > place) {
                reads.add(new Read(place, end, fact.time()));
                place = end;
            }
        }
        return List.copyOf(reads);
    }

    private static List<Message> messages(List<Piece> frames) {
        List<Message> messages = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        for (Piece piece : frames) {
            Optional<Frame> frame = piece.frame();
            if (frame.isEmpty() || frame.get().opcode().isControl() || frame.get().opcode().isReserved()) {
                continue;
            }
            boolean begins = frame.get().opcode() != Opcode.CONTINUATION;
            if (begins && !open.isEmpty()) {
                messages.add(new Message(List.copyOf(open), false));
                open.clear();
            }
            if (begins || !open.isEmpty()) {
                open.add(piece);
                if (frame.get().header().fin()) {
                    messages.add(new Message(List.copyOf(open), true));
                    open.clear();
                }
            }
        }
        if (!open.isEmpty()) {
            messages.add(new Message(List.copyOf(open), false));
        }
        return List.copyOf(messages);
    }

    /// The place behind the last byte.
    int end() {
        return bytes.length - head;
    }

    /// The byte at a place, 0 to 255.
    int at(int place) {
        return bytes[head + place] & 0xff;
    }

    byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(bytes, head + from, head + to);
    }

    /// Up to which place the receiver's TCP has handed bytes over by `time`.
    int arrived(long time) {
        return reads.stream().filter(read -> read.time() <= time).mapToInt(Read::to).max().orElse(-head);
    }

    /// The frame, or part of the head, around a place.
    Optional<Piece> pieceAt(int place) {
        return (place < 0 ? heads : frames).stream().filter(piece -> piece.from() <= place && place < piece.to())
                .findFirst();
    }

    /// The message that a frame belongs to; control frames belong to none.
    Optional<Message> messageOf(Piece piece) {
        return messages.stream().filter(message -> message.frames().contains(piece)).findFirst();
    }

    /// Where reads end between the head and the end.
    List<Integer> cuts() {
        return reads.stream().map(Read::to).filter(end -> end > 0 && end < end()).toList();
    }

    /// The reads, frames and messages whose end has arrived.
    Counts counts(int arrived) {
        return new Counts((int) reads.stream().filter(r -> r.to() > 0 && r.to() <= arrived).count(),
                (int) frames.stream().filter(f -> f.frame().isPresent() && f.to() <= arrived).count(),
                (int) messages.stream().filter(m -> m.whole() && m.to() <= arrived).count());
    }

    /// How many of each there are behind the head.
    record Counts(int reads, int frames, int messages) {}
}
