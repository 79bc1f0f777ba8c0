package framebyframe.ui.player;

import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.recording.Fact;
import framebyframe.recording.Playhead;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.wire.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A recording put together fact by fact, and a player over it. Times in milliseconds; a transit takes 20.
public final class Played {

    public static final long MS = 1_000_000;

    private final String about;
    private final List<Fact> facts = new ArrayList<>();
    private long time;

    private Played(String about) {
        this.about = about;
    }

    /// TCP stands at 40 (transfers 0 and 1); the handshake is done at 80 (2 and 3).
    public static Played opened(String about) {
        Played played = tcp(about);
        return played.up(request()).down(response());
    }

    /// TCP stands at 40 (transfers 0 and 1).
    public static Played tcp(String about) {
        Played played = new Played(about);
        played.facts.add(new Fact.Connecting(0));
        played.facts.add(new Fact.Connected(20 * MS, Role.SERVER));
        played.facts.add(new Fact.Connected(40 * MS, Role.CLIENT));
        played.time = 40;
        return played;
    }

    public static byte[] request() {
        return new OpeningRequest("GET", "/chat", "HTTP/1.1",
                new Headers(List.of(new Header("Host", "server.example.com"), new Header("Upgrade", "websocket"),
                        new Header("Connection", "Upgrade"),
                        new Header("Sec-WebSocket-Key", "x3JJHMbDL1EzLkh9GBhXDw=="),
                        new Header("Sec-WebSocket-Version", "13"))))
                .bytes();
    }

    private static byte[] response() {
        return new OpeningResponse("HTTP/1.1", 101, "Switching Protocols",
                new Headers(List.of(new Header("Upgrade", "websocket"), new Header("Connection", "Upgrade"),
                        new Header("Sec-WebSocket-Accept", "HSmrc0sMlYUkAGmm5OPpG2HaGWk="))))
                .bytes();
    }

    public static byte[] frame(Opcode opcode, String payload, boolean masked) {
        Frame frame = Frame.of(opcode, payload.getBytes(StandardCharsets.UTF_8));
        return FrameWriter.bytes(masked ? frame.masked(0x37fa213d) : frame);
    }

    /// A Close frame with a code.
    public static byte[] close(int code, boolean masked) {
        Frame frame = Frame.of(Opcode.CLOSE, new byte[]{(byte) (code >> 8), (byte) code});
        return FrameWriter.bytes(masked ? frame.masked(0x37fa213d) : frame);
    }

    public Played up(byte[] bytes) {
        return travel(Direction.CLIENT_TO_SERVER, bytes);
    }

    public Played down(byte[] bytes) {
        return travel(Direction.SERVER_TO_CLIENT, bytes);
    }

    /// The client's program calls its API.
    public Played call(String call) {
        facts.add(new Fact.Called(time * MS, Role.CLIENT, call));
        return this;
    }

    /// A peer's timer is set to run so long from now.
    public Played set(Role peer, Timer timer, long within) {
        facts.add(new Fact.TimerSet(time * MS, peer, timer, (time + within) * MS));
        return this;
    }

    public Played clear(Role peer, Timer timer) {
        facts.add(new Fact.TimerCleared(time * MS, peer, timer));
        return this;
    }

    public Played fire(Role peer, Timer timer) {
        facts.add(new Fact.TimerFired(time * MS, peer, timer));
        return this;
    }

    /// Nothing happens until then.
    public Played until(long later) {
        time = later;
        return this;
    }

    /// TCP ends both ways, the server first.
    public Played end() {
        facts.add(new Fact.Closed(time * MS, Direction.SERVER_TO_CLIENT));
        time += 20;
        facts.add(new Fact.CloseArrived(time * MS, Direction.SERVER_TO_CLIENT));
        facts.add(new Fact.Closed(time * MS, Direction.CLIENT_TO_SERVER));
        time += 20;
        facts.add(new Fact.CloseArrived(time * MS, Direction.CLIENT_TO_SERVER));
        return this;
    }

    private Played travel(Direction direction, byte[] bytes) {
        facts.add(new Fact.Sent(time * MS, direction, bytes));
        time += 20;
        facts.add(new Fact.Arrived(time * MS, direction, bytes));
        return this;
    }

    /// At the beginning; a stop there and one at the end.
    public Player player() {
        Timeline timeline = new Timeline(new Recording(about, facts));
        return new Player(timeline, Playhead.atStart(List.of(0L, timeline.recording().end())));
    }

    /// Moves a player to a moment.
    public static void at(Player player, long millis) {
        player.move(player.playhead().scrub(millis * MS));
    }
}
