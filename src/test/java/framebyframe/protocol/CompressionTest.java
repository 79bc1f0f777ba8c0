package framebyframe.protocol;

import static framebyframe.protocol.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event.BinaryReceived;
import framebyframe.protocol.Event.Opened;
import framebyframe.protocol.Event.TextReceived;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.deflate.ClientWindow;
import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.deflate.MessageDeflater;
import framebyframe.protocol.deflate.Offer;
import framebyframe.protocol.deflate.Parameters;
import framebyframe.protocol.deflate.ServerPolicy;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// permessage-deflate in a connection (RFC 7692): what is agreed on, what goes out, what comes in, what is broken.
class CompressionTest {

    private static final Settings ON = Settings.DEFAULT.withCompression(Optional.of(Compression.DEFAULT));
    /// "Hello" of RFC 7692 §7.2.3.1.
    private static final byte[] HELLO = HexFormat.of().parseHex("f248cdc9c90700");

    private static byte[] with(byte[] head, String extensions) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\r\n\r\n", "\r\nSec-WebSocket-Extensions: " + extensions + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Bench agreed(Role role, Settings settings, String extensions) {
        Bench bench = Bench.fresh(role, settings).start()
                .receive(with(role == Role.CLIENT ? Bench.RESPONSE : Bench.REQUEST, extensions));
        assertEquals(ReadyState.OPEN, bench.state());
        assertTrue(bench.events(Opened.class).getFirst().compression().isPresent());
        bench.output();
        return bench;
    }

    private static Bench agreed(Role role) {
        return agreed(role, ON, "permessage-deflate");
    }

    private static Frame frame(boolean fin, boolean rsv1, Opcode opcode, byte[] payload) {
        return new Frame(new FrameHeader(fin, rsv1, false, false, opcode, false, 0,
                LengthForm.shortest(payload.length), payload.length), payload);
    }

    private static byte[] deflated(byte[] payload) {
        try (MessageDeflater deflater = new MessageDeflater(15, true, 9)) {
            return deflater.deflate(payload, 0, payload.length, true);
        }
    }

    @Nested
    class Section7Negotiation {

        @Test
        void clientOffersBeforeItsFurtherFields() {
            String request = new String(Bench.fresh(Role.CLIENT, ON).start().output().getFirst(),
                    StandardCharsets.ISO_8859_1);
            assertTrue(request.contains("\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"),
                    request);
        }

        @Test
        void serverAnswersAnOfferOnlyIfItWantsTo() {
            byte[] request = with(Bench.REQUEST, "permessage-deflate; server_no_context_takeover");
            Bench willing = Bench.fresh(Role.SERVER, ON).start().receive(request);
            assertTrue(new String(willing.output().getFirst(), StandardCharsets.ISO_8859_1)
                    .contains("\r\nSec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover\r\n"));
            assertEquals(new Opened(Optional.of("chat"), Optional.of(new Parameters(true, false, 15, 15))),
                    willing.events(Opened.class).getFirst());
            Bench unwilling = Bench.fresh(Role.SERVER, Settings.DEFAULT).start().receive(request);
            assertEquals(ReadyState.OPEN, unwilling.state());
            assertEquals(Optional.empty(), unwilling.events(Opened.class).getFirst().compression());
        }

        @Test
        void clientLivesWithAServerThatDeclines() {
            Bench bench = Bench.fresh(Role.CLIENT, ON).start().receive(Bench.RESPONSE);
            assertEquals(Optional.empty(), bench.events(Opened.class).getFirst().compression());
            bench.output();
            bench.does(c -> c.sendText("Hello", bench.now));
            assertEquals(List.of(Bench.text("Hello")), bench.sent());
        }

        @ParameterizedTest
        @ValueSource(strings = {"permessage-deflate; server_max_window_bits=7", "permessage-deflate; mode=fast",
                "permessage-deflate, permessage-deflate", "permessage-bzip2"})
        void clientFailsOnAnAnswerThatFitsNoOffer(String answer) {
            Bench bench = Bench.fresh(Role.CLIENT, ON).start().receive(with(Bench.RESPONSE, answer));
            assertEquals(ReadyState.CLOSING, bench.state());
            assertEquals(1, bench.broken().size());
        }

        @Test
        void clientThatOffersInAFieldOfItsOwnTakesTheAnswer() {
            byte[] answer = with(Bench.RESPONSE, "permessage-deflate");
            Bench bench = Bench.fresh(Role.CLIENT, Settings.DEFAULT).start().receive(answer);
            assertEquals(List.of(Rule.EXTENSION_NOT_OFFERED), bench.broken());
        }
    }

    @Nested
    class Section6Rsv1 {

        @ParameterizedTest
        @EnumSource(Role.class)
        void compressedMessageIsInflated(Role role) {
            Bench bench = agreed(role).receive(frame(true, true, Opcode.TEXT, HELLO));
            assertEquals(List.of(new TextReceived("Hello")), bench.events(TextReceived.class));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void uncompressedMessageIsLegalAllTheSame(Role role) {
            Bench bench = agreed(role).receive(Bench.text("Hello"), frame(true, true, Opcode.TEXT, HELLO));
            assertEquals(2, bench.events(TextReceived.class).size());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void controlFramesComeBetweenCompressedFragments(Role role) {
            Bench bench = agreed(role).receive(frame(false, true, Opcode.TEXT, Arrays.copyOf(HELLO, 3)),
                    Frame.of(Opcode.PING, utf8("?")),
                    frame(true, false, Opcode.CONTINUATION, Arrays.copyOfRange(HELLO, 3, HELLO.length)));
            assertEquals(List.of(new TextReceived("Hello")), bench.events(TextReceived.class));
            assertEquals(List.of(Frame.of(Opcode.PONG, utf8("?"))), bench.sent());
        }

        @Test
        void rsv1BelongsToTheFirstDataFrameOnly() {
            for (Frame frame : List.of(frame(true, true, Opcode.PING, new byte[0]),
                    frame(true, true, Opcode.CLOSE, new byte[0]))) {
                assertEquals(List.of(Rule.COMPRESSED_BIT), agreed(Role.SERVER).receive(frame).broken());
            }
            Bench bench = agreed(Role.SERVER).receive(frame(false, true, Opcode.TEXT, Arrays.copyOf(HELLO, 3)),
                    frame(true, true, Opcode.CONTINUATION, Arrays.copyOfRange(HELLO, 3, 7)));
            assertEquals(List.of(Rule.COMPRESSED_BIT), bench.broken());
            assertEquals(CloseStatus.PROTOCOL_ERROR, bench.closeSent().code());
        }

        @Test
        void otherBitsStayReserved() {
            Frame frame = new Frame(new FrameHeader(true, true, true, false, Opcode.TEXT, false, 0,
                    LengthForm.BITS_7, HELLO.length), HELLO);
            assertEquals(List.of(Rule.RESERVED_BITS), agreed(Role.SERVER).receive(frame).broken());
        }
    }

    @Nested
    class Section72Data {

        @Test
        void whatIsNoDeflateFailsWith1007() {
            Bench bench = agreed(Role.SERVER).receive(frame(true, true, Opcode.BINARY, new byte[]{(byte) 0xff, 1, 2}));
            assertEquals(List.of(Rule.COMPRESSED_DATA), bench.broken());
            assertEquals(CloseStatus.INVALID_DATA, bench.closeSent().code());
        }

        @Test
        void inflatedTextIsCheckedFrameByFrame() {
            byte[] wrong = deflated(new byte[]{'a', (byte) 0xff});
            assertEquals(List.of(Rule.UTF8),
                    agreed(Role.CLIENT).receive(frame(true, true, Opcode.TEXT, wrong)).broken());
            byte[] cut = deflated(Arrays.copyOf(utf8("帧"), 2));
            assertEquals(List.of(Rule.UTF8),
                    agreed(Role.CLIENT).receive(frame(true, true, Opcode.TEXT, cut)).broken());
            assertEquals(List.of(), agreed(Role.CLIENT).receive(frame(true, true, Opcode.BINARY, wrong)).broken());
        }

        @Test
        void messageThatInflatesTooFarFailsWith1009() {
            Settings small = new Settings(ON.opening(), ON.closing(), ON.heartbeat(), ON.maxHead(), 1000, 1000,
                    ON.compression());
            Bench bench = agreed(Role.SERVER, small, "permessage-deflate")
                    .receive(frame(true, true, Opcode.BINARY, deflated(new byte[1000])));
            assertEquals(1000, bench.events(BinaryReceived.class).getFirst().bytes().length);
            bench.receive(frame(true, true, Opcode.BINARY, deflated(new byte[1001])));
            assertEquals(List.of(Rule.MESSAGE_SIZE), bench.broken());
            assertEquals(CloseStatus.TOO_BIG, bench.closeSent().code());
        }

        @Test
        void fragmentsTogetherInflateNoFurther() {
            Settings small = new Settings(ON.opening(), ON.closing(), ON.heartbeat(), ON.maxHead(), 1000, 1000,
                    ON.compression());
            byte[] whole = deflated(new byte[1001]);
            Bench bench = agreed(Role.SERVER, small, "permessage-deflate")
                    .receive(frame(false, true, Opcode.BINARY, Arrays.copyOf(whole, 2)),
                            frame(true, false, Opcode.CONTINUATION, Arrays.copyOfRange(whole, 2, whole.length)));
            assertEquals(List.of(Rule.MESSAGE_SIZE), bench.broken());
        }

        @Test
        void plainMessageThatComesAtOnceIsBoundedToo() {
            Settings small = new Settings(ON.opening(), ON.closing(), ON.heartbeat(), ON.maxHead(), 100, 10,
                    ON.compression());
            Bench bench = agreed(Role.CLIENT, small, "permessage-deflate").receive(Bench.text("elevenchars"));
            assertEquals(List.of(Rule.MESSAGE_SIZE), bench.broken());
        }

        @Test
        void bombFailsWith1009() {
            byte[] bomb = deflated(new byte[10_000_000]);
            Bench bench = agreed(Role.SERVER).receive(frame(true, true, Opcode.BINARY, bomb));
            assertEquals(List.of(Rule.MESSAGE_DENSITY), bench.broken());
            assertEquals(CloseStatus.TOO_BIG, bench.closeSent().code());
        }

        @Test
        void compressedFrameIsBoundedAsItComes() {
            Settings small = new Settings(ON.opening(), ON.closing(), ON.heartbeat(), ON.maxHead(), 200, 1 << 20,
                    ON.compression());
            byte[] noise = new byte[201];
            new Random(7).nextBytes(noise);
            Bench bench = agreed(Role.SERVER, small, "permessage-deflate")
                    .receive(Arrays.copyOf(bench(small).wire(frame(true, true, Opcode.BINARY, noise)), 8));
            assertEquals(List.of(Rule.MESSAGE_SIZE), bench.broken());
        }

        private Bench bench(Settings settings) {
            return Bench.fresh(Role.SERVER, settings);
        }
    }

    @Nested
    class Sent {

        @ParameterizedTest
        @EnumSource(Role.class)
        void messageIsCompressedAsTheRfcsExample(Role role) {
            Bench bench = agreed(role).does(c -> c.sendText("Hello", 0));
            assertEquals(List.of(frame(true, true, Opcode.TEXT, HELLO)), bench.sent());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void secondMessageRefersToTheFirst(Role role) {
            Bench bench = agreed(role).does(c -> c.sendText("Hello", 0)).does(c -> c.sendText("Hello", 0));
            assertArrayEquals(HexFormat.of().parseHex("f200110000"), bench.sent().getLast().payload());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void fragmentsCarryTheBitOnce(Role role) {
            Bench bench = agreed(role).does(c -> c.sendFragment(Opcode.TEXT, utf8("Hel"), false, 0))
                    .does(c -> c.sendFragment(Opcode.TEXT, utf8("lo"), true, 0));
            List<FrameHeader> headers = bench.sent().stream().map(Frame::header).toList();
            assertEquals(List.of(true, false), headers.stream().map(FrameHeader::rsv1).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000})
    void twoConnectionsUnderstandEachOtherWhateverTheyAgreeOn(int chunk) {
        Random random = new Random(chunk);
        for (int run = 0; run < 40; run++) {
            Offer offer = new Offer(random.nextBoolean(), random.nextBoolean(),
                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(8 + random.nextInt(8)),
                    switch (random.nextInt(3)) {
                        case 0 -> new ClientWindow.Absent();
                        case 1 -> new ClientWindow.Supported();
                        default -> new ClientWindow.AtMost(8 + random.nextInt(8));
                    });
            ServerPolicy policy = new ServerPolicy(random.nextBoolean(), random.nextBoolean(), 8 + random.nextInt(8),
                    8 + random.nextInt(8));
            Settings clients = Settings.DEFAULT.withCompression(
                    Optional.of(new Compression(List.of(offer), Compression.DEFAULT.policy(), 6, 2000)));
            Settings servers = Settings.DEFAULT
                    .withCompression(Optional.of(new Compression(List.of(), policy, 1 + random.nextInt(9), 2000)));
            Pair pair = Pair.open(clients, servers, chunk);
            for (int i = 0; i < 6; i++) {
                String text = "帧 frame ".repeat(random.nextInt(chunk == 1 ? 20 : 400)) + i;
                byte[] bytes = new byte[random.nextInt(chunk == 1 ? 50 : 50_000)];
                Arrays.fill(bytes, (byte) random.nextInt());
                pair.client(c -> c.sendText(text, 0)).server(c -> c.sendText(text, 0))
                        .client(c -> c.sendFragment(Opcode.BINARY, bytes, false, 0))
                        .client(c -> c.sendFragment(Opcode.BINARY, utf8(text), true, 0)).run();
                assertEquals(text, pair.server.events(TextReceived.class).getLast().text());
                assertEquals(text, pair.client.events(TextReceived.class).getLast().text());
                byte[] joined = Arrays.copyOf(bytes, bytes.length + utf8(text).length);
                System.arraycopy(utf8(text), 0, joined, bytes.length, utf8(text).length);
                assertArrayEquals(joined, pair.server.events(BinaryReceived.class).getLast().bytes());
            }
            pair.client(c -> c.close(0)).run();
            assertEquals(ReadyState.CLOSED, pair.server.state());
        }
    }

    @Nested
    class Observed {

        private final Observer observer = new Observer(Role.CLIENT);

        private List<Sighting> opened() {
            observer.sent(with(Bench.REQUEST, "permessage-deflate"));
            byte[] response = with(Bench.RESPONSE, "permessage-deflate");
            byte[] hello = Bench.joined(response, Bench.unmasked(frame(true, true, Opcode.TEXT, HELLO)));
            return observer.arrived(hello);
        }

        private static Optional<byte[]> inflated(Sighting sighting) {
            return ((FrameSeen) sighting.content()).inflated();
        }

        @Test
        void frameBehindTheResponseIsInflated() {
            assertArrayEquals(utf8("Hello"), inflated(opened().getLast()).orElseThrow());
        }

        @Test
        void onlyCompressedDataIsInflated() {
            opened();
            assertEquals(Optional.empty(), inflated(observer.arrived(Bench.unmasked(Bench.text("a"))).getFirst()));
            assertEquals(Optional.empty(),
                    inflated(observer.arrived(Bench.unmasked(Frame.of(Opcode.PING, HELLO))).getFirst()));
        }

        @Test
        void continuationOfACompressedMessageIsInflated() {
            opened();
            observer.arrived(Bench.unmasked(frame(false, true, Opcode.TEXT, Arrays.copyOf(HELLO, 3))));
            Sighting last = observer.arrived(Bench.unmasked(
                    frame(true, false, Opcode.CONTINUATION, Arrays.copyOfRange(HELLO, 3, 7)))).getFirst();
            assertTrue(inflated(last).isPresent());
            Sighting stray = observer.arrived(Bench.unmasked(frame(true, false, Opcode.CONTINUATION, HELLO)))
                    .getFirst();
            assertEquals(Optional.empty(), inflated(stray));
        }

        @Test
        void brokenDataIsReportedOnceAndWhatHangsOnItStaysDark() {
            opened();
            byte[] broken = Bench.unmasked(frame(true, true, Opcode.TEXT, new byte[]{(byte) 0xff, 1}));
            Sighting first = observer.arrived(broken).getFirst();
            assertEquals(Rule.COMPRESSED_DATA, first.violations().getFirst().rule());
            assertEquals(0, inflated(first).orElseThrow().length);
            assertEquals(List.of(), observer.arrived(broken).getFirst().violations());
        }

        @Test
        void nextMessageIsReadAgainWhereNoneRefersBack() {
            observer.sent(with(Bench.REQUEST, "permessage-deflate"));
            observer.arrived(with(Bench.RESPONSE, "permessage-deflate; server_no_context_takeover"));
            byte[] broken = Bench.unmasked(frame(true, true, Opcode.TEXT, new byte[]{(byte) 0xff, 1}));
            assertEquals(1, observer.arrived(broken).getFirst().violations().size());
            assertEquals(1, observer.arrived(broken).getFirst().violations().size());
            Sighting next = observer.arrived(Bench.unmasked(frame(true, true, Opcode.TEXT, HELLO))).getFirst();
            assertArrayEquals(utf8("Hello"), inflated(next).orElseThrow());
            assertEquals(List.of(), next.violations());
        }

        @Test
        void responseThatNoRequestIsKnownOfIsBelieved() {
            byte[] response = with(Bench.RESPONSE, "permessage-deflate; server_no_context_takeover");
            observer.arrived(response);
            Sighting frame = observer.arrived(Bench.unmasked(frame(true, true, Opcode.TEXT, HELLO))).getFirst();
            assertArrayEquals(utf8("Hello"), inflated(frame).orElseThrow());
        }

        @Test
        void answerThatFitsNoOfferIsReported() {
            observer.sent(with(Bench.REQUEST, "permessage-deflate"));
            Sighting response = observer.arrived(with(Bench.RESPONSE, "permessage-deflate; client_max_window_bits=9"))
                    .getFirst();
            assertEquals(List.of(Rule.DEFLATE_CLIENT_WINDOW),
                    response.violations().stream().map(v -> v.rule()).toList());
        }
    }
}
