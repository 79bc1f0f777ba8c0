package framebyframe.ui.player;

import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Fact;
import framebyframe.recording.Playhead;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.wire.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A recording put together for tests: an opening handshake, then frames, then the reads in which they arrive.
public final class Recorded {

    public static final long MS = 1_000_000;
    /// The masking key of RFC 6455 §5.7.
    public static final int KEY = 0x37fa213d;

    private static final String REQUEST = """
            GET /chat HTTP/1.1\r
            Host: server.example.com\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            \r
            """;
    private static final String RESPONSE = """
            HTTP/1.1 101 Switching Protocols\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r
            \r
            """;

    private final List<Fact> facts = new ArrayList<>();
    private long time;

    private Recorded() {}

    /// TCP stands and the opening handshake is done.
    public static Recorded opened() {
        Recorded recorded = new Recorded();
        recorded.facts.add(new Fact.Connecting(0));
        recorded.facts.add(new Fact.Connected(20 * MS, Role.SERVER));
        recorded.facts.add(new Fact.Connected(40 * MS, Role.CLIENT));
        recorded.time = 40 * MS;
        return recorded.send(Direction.CLIENT_TO_SERVER, REQUEST.getBytes(StandardCharsets.US_ASCII), List.of())
                .send(Direction.SERVER_TO_CLIENT, RESPONSE.getBytes(StandardCharsets.US_ASCII), List.of());
    }

    public static Frame text(String text) {
        return Frame.of(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A fragment of a text; the first one has the opcode, the last one FIN.
    public static Frame fragment(String text, boolean first, boolean last) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return new Frame(new FrameHeader(last, false, false, false, first ? Opcode.TEXT : Opcode.CONTINUATION, false, 0,
                LengthForm.shortest(payload.length), payload.length), payload);
    }

    /// The client sends frames, masked if they are not; they arrive in reads that end there.
    public Recorded up(List<Frame> frames, Integer... ends) {
        return send(Direction.CLIENT_TO_SERVER,
                bytes(frames.stream().map(f -> f.header().masked() ? f : f.masked(KEY)).toList()), List.of(ends));
    }

    /// The client sends frames as they are.
    public Recorded upAsTheyAre(Frame... frames) {
        return send(Direction.CLIENT_TO_SERVER, bytes(List.of(frames)), List.of());
    }

    public Recorded down(List<Frame> frames, Integer... ends) {
        return send(Direction.SERVER_TO_CLIENT, bytes(frames), List.of(ends));
    }

    /// Bytes leave; the first read of them ends at the first of `ends`, the last one with them.
    public Recorded send(Direction direction, byte[] bytes, List<Integer> ends) {
        facts.add(new Fact.Sent(time, direction, bytes));
        time += 20 * MS;
        int from = 0;
        for (int end : ends) {
            facts.add(new Fact.Arrived(time, direction, Arrays.copyOfRange(bytes, from, end)));
            time += MS;
            from = end;
        }
        facts.add(new Fact.Arrived(time, direction, Arrays.copyOfRange(bytes, from, bytes.length)));
        return this;
    }

    /// Bytes leave and never arrive.
    public Recorded lose(Direction direction, byte[] bytes) {
        facts.add(new Fact.Sent(time, direction, bytes));
        return this;
    }

    public static byte[] bytes(List<Frame> frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frames.forEach(frame -> bytes.writeBytes(FrameWriter.bytes(frame)));
        return bytes.toByteArray();
    }

    public Timeline timeline() {
        return new Timeline(new Recording("ws://server.example.com/chat", facts));
    }

    /// The playhead at the end, with a stop at each fact.
    public Player player() {
        Player player = new Player(timeline(), Playhead.atStart(List.of(0L)));
        player.move(stops(player.timeline()).last());
        return player;
    }

    public static Playhead stops(Timeline timeline) {
        return Playhead.atStart(timeline.recording().facts().stream().map(Fact::time).toList());
    }

    /// The same recording with the reads of one direction ending elsewhere: every byte comes at the time of the last.
    ///
    /// @param head bytes that come before, as they came
    public static Timeline recut(Timeline timeline, Direction direction, int head, List<Integer> ends) {
        List<Fact> facts = new ArrayList<>();
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        for (Fact fact : timeline.recording().facts()) {
            if (!(fact instanceof Fact.Arrived a && a.direction() == direction)) {
                facts.add(fact);
            } else {
                if (arrived.size() < head) {
                    facts.add(fact);
                }
                arrived.writeBytes(a.bytes());
            }
        }
        byte[] bytes = arrived.toByteArray();
        long time = timeline.recording().end();
        int from = head;
        for (int end : ends) {
            time += MS;
            facts.add(new Fact.Arrived(time, direction, Arrays.copyOfRange(bytes, from, head + end)));
            from = head + end;
        }
        if (from < bytes.length) {
            facts.add(new Fact.Arrived(time + MS, direction, Arrays.copyOfRange(bytes, from, bytes.length)));
        }
        return new Timeline(new Recording(timeline.recording().about(), facts));
    }
}
