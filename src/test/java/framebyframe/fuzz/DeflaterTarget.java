package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.Inflation;
import framebyframe.protocol.deflate.Limits;
import framebyframe.protocol.deflate.MessageDeflater;
import framebyframe.protocol.deflate.MessageInflater;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtension;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import java.util.Arrays;
import java.util.Map;

/// Several messages on one connection, fragmented anywhere: what our deflater makes of them, our inflater and Netty's
/// extension give back; what Netty's makes of them, ours gives back.
final class DeflaterTarget implements Target {

    private static final Limits LIMITS = new Limits(1 << 20, 2_000);

    @Override
    public String name() {
        return "deflater";
    }

    @Override
    public int share() {
        return 1;
    }

    @Override
    public byte[] make(Chance chance) {
        byte[] seed = chance.bytes(chance.between(0, 40));
        byte[] text = Texts.legal(chance.below(100), chance);
        Bytes bytes = new Bytes().add(seed);
        for (int i = chance.below(6); i > 0; i--) {
            bytes.add(chance.oneIn(2) ? seed : text);
        }
        if (chance.oneIn(20)) {
            bytes.add(new byte[chance.below(70_000)]).add(seed);
        }
        return bytes.toArray();
    }

    @Override
    public void check(byte[] input, Chance chance) {
        boolean noTakeover = chance.oneIn(2);
        boolean foreign = chance.oneIn(4);
        EmbeddedChannel theirs = foreign ? netty(noTakeover) : null;
        try (MessageDeflater deflater = new MessageDeflater(chance.between(8, 15), noTakeover, chance.between(-1, 9));
                MessageInflater inflater = new MessageInflater(noTakeover, LIMITS);
                MessageInflater ofTheirs = new MessageInflater(noTakeover, LIMITS)) {
            for (int message = chance.between(1, 3); message > 0; message--) {
                Bytes back = new Bytes();
                Bytes theirsBack = new Bytes();
                Cuts cuts = new Cuts(chance);
                boolean begins = true;
                int at = 0;
                do {
                    int length = input.length == 0
                            ? 0
                            : Math.max(Math.min(200, input.length - at),
                                    cuts.next(input.length - at));
                    boolean last = at + length == input.length;
                    byte[] deflated = deflater.deflate(input, at, length, last);
                    back.add(bytes(inflater.inflate(deflated, 0, deflated.length, last)));
                    if (foreign) {
                        theirsBack.add(through(theirs, deflated, begins, last));
                        byte[] compressed = by(theirs, Arrays.copyOfRange(input, at, at + length), begins, last);
                        assertArrayEquals(Arrays.copyOfRange(input, at, at + length),
                                bytes(ofTheirs.inflate(compressed, 0, compressed.length, last)), "Netty's to us");
                    }
                    begins = false;
                    at += length;
                } while (at < input.length);
                assertArrayEquals(input, back.toArray(), "ours to us");
                assertTrue(!foreign || Arrays.equals(input, theirsBack.toArray()), "ours to Netty");
            }
        } finally {
            if (foreign) {
                theirs.finishAndReleaseAll();
            }
        }
    }

    private static byte[] bytes(Inflation inflation) {
        return switch (inflation) {
            case Inflation.Inflated(byte[] bytes) -> bytes;
            case Inflation.TooLong() -> throw new AssertionError("too long");
            case Inflation.TooDense() -> throw new AssertionError("too dense");
            case Inflation.Broken(String what) -> throw new AssertionError(what);
        };
    }

    private static EmbeddedChannel netty(boolean noTakeover) {
        WebSocketServerExtension extension = new PerMessageDeflateServerExtensionHandshaker(6, false, 15, true, true, 0)
                .handshakeExtension(new WebSocketExtensionData("permessage-deflate", noTakeover
                        ? Map.of("client_no_context_takeover", "", "server_no_context_takeover", "")
                        : Map.of()));
        return new EmbeddedChannel(extension.newExtensionDecoder(), extension.newExtensionEncoder());
    }

    private static byte[] through(EmbeddedChannel netty, byte[] payload, boolean begins, boolean last) {
        netty.writeInbound(frame(payload, begins, last, begins ? 4 : 0));
        return payload(netty.readInbound());
    }

    private static byte[] by(EmbeddedChannel netty, byte[] content, boolean begins, boolean last) {
        netty.writeOutbound(frame(content, begins, last, 0));
        return payload(netty.readOutbound());
    }

    private static WebSocketFrame frame(byte[] payload, boolean begins, boolean last, int rsv) {
        ByteBuf bytes = Unpooled.wrappedBuffer(payload);
        return begins
                ? new BinaryWebSocketFrame(last, rsv, bytes)
                : new ContinuationWebSocketFrame(last, rsv, bytes);
    }

    private static byte[] payload(WebSocketFrame frame) {
        byte[] bytes = ByteBufUtil.getBytes(frame.content());
        frame.release();
        return bytes;
    }
}
