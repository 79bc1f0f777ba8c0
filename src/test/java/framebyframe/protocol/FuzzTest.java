package framebyframe.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event.FrameSent;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever arrives, nothing throws, nothing grows without bound, and the observer agrees with the connection.
class FuzzTest {

    private static final int RUNS = 400;
    private static final Settings BOUNDED = new Settings(Duration.ofSeconds(10), Duration.ofSeconds(5),
            Optional.of(Bench.HEARTBEAT), Settings.DEFAULT.maxHead(), 4_096, 4_096, Optional.empty());

    /// A life's worth of bytes from the other peer: the head, then frames, most of them legal.
    private static byte[] stream(Role role, Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(role == Role.CLIENT ? Bench.RESPONSE : Bench.REQUEST);
        for (int i = random.nextInt(20); i > 0; i--) {
            bytes.writeBytes(FrameWriter.bytes(frame(role.other(), random)));
        }
        return bytes.toByteArray();
    }

    private static Frame frame(Role sender, Random random) {
        boolean strange = random.nextInt(12) == 0;
        Opcode opcode = strange
                ? Opcode.of(random.nextInt(16))
                : List.of(Opcode.TEXT, Opcode.BINARY, Opcode.CONTINUATION, Opcode.PING, Opcode.PONG, Opcode.CLOSE)
                        .get(random.nextInt(random.nextInt(5) == 0 ? 6 : 5));
        byte[] payload = new byte[random.nextInt(8) == 0 ? random.nextInt(5_000) : random.nextInt(20)];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (strange ? random.nextInt() : 'a' + random.nextInt(26));
        }
        if (opcode == Opcode.CLOSE && payload.length > 1) {
            payload[0] = 3;
            payload[1] = (byte) (232 + random.nextInt(16));
        }
        LengthForm form = strange ? LengthForm.BITS_64 : LengthForm.shortest(payload.length);
        FrameHeader header = new FrameHeader(random.nextInt(4) > 0, strange && random.nextBoolean(), false, false,
                opcode, (sender == Role.CLIENT) != (random.nextInt(60) == 0), 0, form, payload.length);
        Frame frame = new Frame(header, payload);
        return header.masked() ? frame.masked(random.nextInt()) : frame;
    }

    private static byte[] damaged(byte[] stream, Random random) {
        byte[] bytes = stream.clone();
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /// Feeds the stream in random pieces, with time passing and the program acting in between.
    private static void live(Bench bench, byte[] stream, Random random) {
        bench.start();
        for (int at = 0; at < stream.length;) {
            int length = Math.min(stream.length - at, 1 + random.nextInt(1 << random.nextInt(12)));
            bench.receive(Arrays.copyOfRange(stream, at, at + length));
            at += length;
            if (random.nextInt(20) == 0) {
                bench.passes(Duration.ofSeconds(random.nextInt(12)));
            }
            if (random.nextInt(10) == 0 && bench.state() != ReadyState.CONNECTING) {
                bench.does(c -> c.sendText("news", bench.now));
            }
            if (random.nextInt(200) == 0) {
                bench.does(c -> c.close(1000, "enough", bench.now));
            }
        }
        bench.tcpClosed();
        assertEquals(ReadyState.CLOSED, bench.state());
        List<FrameSent> sent = bench.events(FrameSent.class);
        long closes = sent.stream().filter(e -> e.frame().opcode() == Opcode.CLOSE).count();
        assertTrue(closes <= 1, "never a second Close");
        assertTrue(closes == 0 || sent.getLast().frame().opcode() == Opcode.CLOSE, "nothing after the Close");
    }

    private static void withSeed(long seed, Runnable run) {
        try {
            run.run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void connectionAndObserverBearDamagedStreams(Role role) {
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            withSeed(seed, () -> live(Bench.fresh(role, BOUNDED), damaged(stream(role, random), random), random));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void connectionAndObserverBearNoise(Role role) {
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(-seed);
            byte[] noise = new byte[1 + random.nextInt(3_000)];
            random.nextBytes(noise);
            withSeed(seed, () -> live(Bench.fresh(role, BOUNDED), noise, random));
            ByteArrayOutputStream opened = new ByteArrayOutputStream();
            opened.writeBytes(role == Role.CLIENT ? Bench.RESPONSE : Bench.REQUEST);
            opened.writeBytes(noise);
            withSeed(seed, () -> live(Bench.fresh(role, BOUNDED), opened.toByteArray(), random));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void sightingsLieEndToEndAndAreTheSameHoweverTheStreamIsCut(Role role) {
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            byte[] stream = damaged(stream(role, random), random);
            withSeed(seed, () -> {
                List<Sighting> whole = new Observer(role).arrived(stream);
                Observer observer = new Observer(role);
                long end = 0;
                int count = 0;
                for (int at = 0; at < stream.length;) {
                    int length = Math.min(stream.length - at, 1 + random.nextInt(300));
                    for (Sighting sighting : observer.arrived(Arrays.copyOfRange(stream, at, at + length))) {
                        assertEquals(end, sighting.offset());
                        end += sighting.length();
                        if (!(sighting.content() instanceof Observer.Unreadable)) {
                            assertEquals(whole.get(count++), sighting);
                        }
                    }
                    at += length;
                }
                assertTrue(end <= stream.length);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void readerHoldsNoMoreThanOneFrameAndTheLastFeed(Role role) {
        int limit = 1_000;
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            byte[] stream = damaged(stream(role, random), random);
            FrameReader reader = new FrameReader(limit);
            for (int at = 0; at < stream.length; at += 100) {
                reader.feed(stream, at, Math.min(100, stream.length - at));
                while (reader.next() instanceof FrameReader.Complete complete) {
                    assertTrue(complete.frame().payload().length <= limit, "seed " + seed);
                }
                assertTrue(reader.buffered() <= limit + FrameHeader.LONGEST + 100, "seed " + seed);
            }
        }
    }
}
