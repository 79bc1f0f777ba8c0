package framebyframe.ui.inspector;

import framebyframe.protocol.Role;
import framebyframe.protocol.deflate.MessageDeflater;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.recording.Fact;
import framebyframe.recording.Playhead;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.ui.player.Player;
import framebyframe.wire.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A recording of one connection, put together byte by byte; each thing sent becomes the transfer of the next id.
final class Sample {

    static final String KEY = "x3JJHMbDL1EzLkh9GBhXDw==";

    private static final long MS = 1_000_000;

    private final List<Fact> facts = new ArrayList<>();
    private long time;

    /// TCP stands, and the handshake of the notes is done: transfers 0 and 1 are TCP’s, 2 the request, 3 the response.
    static Sample opened() {
        Sample sample = new Sample();
        sample.facts.add(new Fact.Connecting(0));
        sample.facts.add(new Fact.Connected(20 * MS, Role.SERVER));
        sample.facts.add(new Fact.Connected(40 * MS, Role.CLIENT));
        sample.time = 40 * MS;
        return sample.up(request().bytes()).down(response().bytes());
    }

    /// The same with permessage-deflate agreed on.
    static Sample openedCompressed() {
        Header extensions = new Header("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits");
        Header answer = new Header("Sec-WebSocket-Extensions", "permessage-deflate");
        OpeningRequest request = request();
        OpeningResponse response = response();
        Sample sample = new Sample();
        sample.facts.add(new Fact.Connecting(0));
        sample.facts.add(new Fact.Connected(20 * MS, Role.SERVER));
        sample.facts.add(new Fact.Connected(40 * MS, Role.CLIENT));
        sample.time = 40 * MS;
        return sample
                .up(new OpeningRequest(request.method(), request.target(), request.version(),
                        with(request.headers(), extensions)).bytes())
                .down(new OpeningResponse(response.version(), response.status(), response.reason(),
                        with(response.headers(), answer)).bytes());
    }

    private static Headers with(Headers headers, Header more) {
        return new Headers(Stream.concat(headers.fields().stream(), Stream.of(more)).toList());
    }

    /// A frame of a compressed message; RSV1 stands where the message begins.
    static Frame compressed(MessageDeflater deflater, Opcode opcode, boolean fin, byte[] part) {
        byte[] payload = deflater.deflate(part, 0, part.length, fin);
        return new Frame(new FrameHeader(fin, opcode != Opcode.CONTINUATION, false, false, opcode, false, 0,
                LengthForm.shortest(payload.length), payload.length), payload);
    }

    static OpeningRequest request() {
        return new OpeningRequest("GET", "/chat", "HTTP/1.1",
                new Headers(List.of(new Header("Host", "server.example.com"), new Header("Upgrade", "websocket"),
                        new Header("Connection", "Upgrade"), new Header("Sec-WebSocket-Key", KEY),
                        new Header("Sec-WebSocket-Protocol", "chat, superchat"),
                        new Header("Sec-WebSocket-Version", "13"), new Header("Origin", "http://example.com"))));
    }

    static OpeningResponse response() {
        return new OpeningResponse("HTTP/1.1", 101, "Switching Protocols",
                new Headers(List.of(new Header("Upgrade", "websocket"), new Header("Connection", "Upgrade"),
                        new Header("Sec-WebSocket-Accept", "HSmrc0sMlYUkAGmm5OPpG2HaGWk="),
                        new Header("Sec-WebSocket-Protocol", "chat"))));
    }

    /// The RFC’s own masked Hello (§5.7).
    static Frame hello() {
        return text("Hello").masked(0x37fa213d);
    }

    static Frame text(String text) {
        return Frame.of(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    Sample up(byte[] bytes) {
        return travel(Direction.CLIENT_TO_SERVER, bytes);
    }

    Sample down(byte[] bytes) {
        return travel(Direction.SERVER_TO_CLIENT, bytes);
    }

    Sample up(Frame frame) {
        return up(FrameWriter.bytes(frame));
    }

    Sample down(Frame frame) {
        return down(FrameWriter.bytes(frame));
    }

    Sample end() {
        facts.add(new Fact.Closed(time, Direction.SERVER_TO_CLIENT));
        facts.add(new Fact.CloseArrived(time + 20 * MS, Direction.SERVER_TO_CLIENT));
        return this;
    }

    private Sample travel(Direction direction, byte[] bytes) {
        facts.add(new Fact.Sent(time, direction, bytes));
        time += 20 * MS;
        facts.add(new Fact.Arrived(time, direction, bytes));
        return this;
    }

    Player player() {
        Timeline timeline = new Timeline(new Recording("ws://server.example.com/chat", facts));
        return new Player(timeline, Playhead.atStart(List.of(0L, time)));
    }
}
