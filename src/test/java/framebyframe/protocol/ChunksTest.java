package framebyframe.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Span;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Observer.Unreadable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9112 §7.1.
class ChunksTest {

    private static final String GET = "GET /news HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String EVENTS = "HTTP/1.1 200 OK\r\nContent-Type: Text/Event-Stream; charset=utf-8\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n";

    private final Observer observer = new Observer(Role.CLIENT);

    private List<Sighting> answer(String text) {
        observer.sent(bytes(GET));
        return observer.arrived(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void clientReceivesHeadAndEachChunkByItself() {
        List<Sighting> seen = answer(CHUNKED + "5\r\nHello\r\n1;a=\"b\"\r\n!\r\n0\r\nA: b\r\n\r\n");
        assertInstanceOf(Response.class, seen.getFirst().content());
        assertEquals(List.of(new Chunk(bytes("Hello"), false), new Chunk(bytes("!"), false),
                new Chunk(new byte[0], false)), seen.stream().skip(1).map(Sighting::content).toList());
        assertEquals(List.of(10, 12, 11), seen.stream().skip(1).map(Sighting::length).toList());
        assertEquals(CHUNKED.length(), seen.get(1).offset());
    }

    @Test
    void chunkIsSeenWhenItsLastByteCame() {
        answer(EVENTS);
        assertEquals(List.of(), observer.arrived(bytes("9\r\ndata: x\n\n\r")));
        assertEquals(List.of(new Chunk(bytes("data: x\n\n"), true)),
                observer.arrived(bytes("\n")).stream().map(Sighting::content).toList());
    }

    @Test
    void httpGoesOnBehindTheLastChunk() {
        answer(CHUNKED + "0\r\n\r\n");
        observer.sent(bytes(GET));
        assertInstanceOf(Response.class,
                observer.arrived(bytes("HTTP/1.1 204 No Content\r\n\r\n")).getFirst().content());
        assertEquals(ReadyState.CONNECTING, observer.readyState());
    }

    @Test
    void requestMayHaveAChunkedBodyToo() {
        List<Sighting> seen = observer.sent(bytes(
                "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n" + GET));
        assertEquals(List.of(Request.class, Chunk.class, Chunk.class, Request.class),
                seen.stream().map(s -> s.content().getClass()).toList());
    }

    @Test
    void responseThatHasNoBodyHasNoChunks() {
        observer.sent(bytes(GET.replace("GET", "HEAD") + GET));
        List<Sighting> seen = observer.arrived(bytes(CHUNKED + CHUNKED + "1\r\na\r\n"));
        assertEquals(List.of(Response.class, Response.class, Chunk.class),
                seen.stream().map(s -> s.content().getClass()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\n", "5 \r\n", "5\t \t\r\n", "5;\r\n", "5 \t;a=b\r\n", "5;a\tb\r\n", "05\r\n"})
    void sizeMayHaveBlanksAndExtensionsBehindIt(String size) {
        List<Sighting> seen = answer(CHUNKED + size + "Hello\r\n");
        assertEquals(new Chunk(bytes("Hello"), false), seen.getLast().content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 \u0001\r\n", "5;\u007f\r\n", "5 \u007f\r\n", "0\r\n\u007f: x\r\n", "x\r\n", "\r\n",
            ";a\r\n", "-1\r\n", "0x5\r\n", " 5\r\n", "5\nHello", "5\r\nHello!\r\n",
            "5\r\nHello\n", "5 x\r\n", "5;\u0001\r\n", "1000001\r\n", "fffffffffffffffff\r\n", "0\r\n : x\r\n\r\n",
            "0\r\nnonsense\r\n\r\n", "0\r\nA: b\n\r\n", "0\r\n\rx", "0\n\n", "5\rHello"})
    void clientReceivesWhatIsNoChunk(String broken) {
        List<Sighting> seen = answer(CHUNKED + "1\r\na\r\n" + broken);
        assertInstanceOf(Unreadable.class, seen.getLast().content(), broken);
        assertEquals(3, seen.size());
        assertInstanceOf(Unreadable.class, observer.arrived(bytes("0\r\n\r\n")).getFirst().content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: gzip", "Transfer-Encoding: chunked, gzip",
            "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Transfer-Encoding:"})
    void bodyWhoseEndNobodyCanTellIsUnreadable(String field) {
        List<Sighting> seen = answer("HTTP/1.1 200 OK\r\n" + field + "\r\n\r\n1\r\na\r\n");
        assertInstanceOf(Unreadable.class, seen.getLast().content());
    }

    @Test
    void http10KnowsNoChunks() {
        List<Sighting> seen = answer(CHUNKED.replace("HTTP/1.1", "HTTP/1.0") + "1\r\na\r\n");
        assertInstanceOf(Unreadable.class, seen.getLast().content());
    }

    @Test
    void chunksOfACompressedStreamAreNoEvents() {
        List<Sighting> seen = answer(EVENTS.replace("chunked", "gzip, chunked") + "1\r\na\r\n");
        assertEquals(new Chunk(bytes("a"), false), seen.getLast().content());
    }

    @Test
    void chunksOfACompressedContentAreNoEvents() {
        List<Sighting> seen = answer(EVENTS.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n") + "1\r\na\r\n");
        assertEquals(new Chunk(bytes("a"), false), seen.getLast().content());
    }

    @Test
    void chunksAreEqualByTheirBytesAndWhatTheyAre() {
        Chunk chunk = new Chunk(bytes("a"), true);
        assertEquals(chunk, new Chunk(bytes("a"), true));
        assertEquals(chunk.hashCode(), new Chunk(bytes("a"), true).hashCode());
        for (Object other : List.of(new Chunk(bytes("a"), false), new Chunk(bytes("b"), true), "a")) {
            assertNotEquals(chunk, other);
        }
        assertFalse(chunk.isLast());
        assertTrue(new Chunk(bytes(""), true).isLast());
    }

    @Test
    void linesWithoutEndAreBounded() {
        answer(CHUNKED);
        List<Sighting> seen = List.of();
        for (int i = 0; i < 20 && seen.isEmpty(); i++) {
            seen = observer.arrived(bytes(i == 0 ? "1;" : "x".repeat(1024)));
        }
        assertInstanceOf(Unreadable.class, seen.getFirst().content());
    }

    @Test
    void chunkOfTheLongestLengthIsReadAndALongerOneIsNot() {
        answer(CHUNKED + Integer.toHexString(ChunkReader.LONGEST) + "\r\n");
        observer.arrived(new byte[ChunkReader.LONGEST]);
        assertEquals(ChunkReader.LONGEST + 11, observer.arrived(bytes("\r\n")).getFirst().length());
        assertInstanceOf(Unreadable.class, observer
                .arrived(bytes(Integer.toHexString(ChunkReader.LONGEST + 1) + "\r\n")).getFirst().content());
    }

    @Test
    void manyChunksInOneReadTakeNoLongerThanManyReads() {
        List<Sighting> seen = answer(CHUNKED + "1\r\na\r\n".repeat(300_000));
        assertEquals(300_001, seen.size());
    }

    @Test
    void sightingsAreTheSameHoweverTheBytesAreCut() {
        byte[] all = bytes(EVENTS + "9\r\ndata: x\n\n\r\n3;x\r\n:\n\n\r\n0\r\nA: b\r\n\r\n");
        List<Sighting> whole = new ArrayList<>(answer(new String(all, StandardCharsets.ISO_8859_1)));
        for (int cut = 0; cut <= all.length; cut++) {
            Observer other = new Observer(Role.CLIENT);
            other.sent(bytes(GET));
            List<Sighting> pieces = new ArrayList<>(other.arrived(Arrays.copyOf(all, cut)));
            pieces.addAll(other.arrived(Arrays.copyOfRange(all, cut, all.length)));
            assertEquals(whole, pieces, "cut at " + cut);
        }
    }

    @Test
    void anyBytesAreSeenEndToEndAndEachByteHasOneSpan() {
        long seed = 91_127_1;
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            byte[] input = damaged(random);
            Observer onlooker = new Observer(Role.CLIENT);
            onlooker.sent(bytes(GET));
            long end = 0;
            for (int at = 0; at < input.length;) {
                int length = Math.min(input.length - at, 1 + random.nextInt(input.length));
                for (Sighting sighting : onlooker.arrived(Arrays.copyOfRange(input, at, at + length))) {
                    assertEquals(end, sighting.offset(), "seed " + seed + " round " + round);
                    end += sighting.length();
                    byte[] part = Arrays.copyOfRange(input, (int) sighting.offset(), (int) end);
                    covered(Anatomy.of(sighting.content(), part), part.length, "seed " + seed + " round " + round);
                }
                at += length;
                assertTrue(end <= at);
            }
        }
    }

    private static void covered(List<Span> spans, int length, String where) {
        long next = 0;
        for (Span span : spans) {
            assertEquals(next, span.bit(), where);
            next = span.end();
        }
        assertEquals(8L * length, next, where);
    }

    /// A head and chunks, some of whose bytes are changed, taken out or doubled now and then.
    private static byte[] damaged(Random random) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        String[] lines = {"data: a\n", "data:b\r", "id: 7\r\n", "\n", ":\n\n", "retry", ": ", "\u00ff:\n", "\r\n\r\n"};
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            StringBuilder data = new StringBuilder();
            for (int j = 0; j < random.nextInt(5); j++) {
                data.append(lines[random.nextInt(lines.length)]);
            }
            made.writeBytes(bytes(Integer.toHexString(data.length()) + (random.nextInt(4) == 0 ? " ;q=\"x\"" : "")
                    + "\r\n" + data + (data.isEmpty() && random.nextBoolean() ? "T: r\r\n" : "") + "\r\n"));
        }
        byte[] chunks = made.toByteArray();
        if (random.nextInt(3) > 0) {
            int at = random.nextInt(chunks.length);
            int kind = random.nextInt(3);
            if (kind == 0) {
                chunks[at] = (byte) random.nextInt(256);
            } else {
                byte[] other = new byte[chunks.length + (kind == 1 ? 1 : -1)];
                System.arraycopy(chunks, 0, other, 0, at);
                System.arraycopy(chunks, kind == 1 ? at : at + 1, other, kind == 1 ? at + 1 : at,
                        chunks.length - at - (kind == 1 ? 0 : 1));
                chunks = other;
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes(random.nextBoolean() ? EVENTS : CHUNKED));
        all.writeBytes(chunks);
        return all.toByteArray();
    }

    @Test
    void dataIsWhatStoodInTheChunk() {
        List<Sighting> seen = answer(CHUNKED + "A\r\n0123456789\r\n");
        assertArrayEquals(bytes("0123456789"), ((Chunk) seen.getLast().content()).data());
    }
}
