package framebyframe.echo;

import framebyframe.protocol.handshake.AcceptKey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the machine can do: one selector, short frames unmasked on the way from one buffer to another, no rule checked.
final class RawServer implements EchoServer {

    private static final Pattern KEY = Pattern.compile("(?i)Sec-WebSocket-Key: *(\\S+)");
    private static final int CLOSE = 8;

    private final ByteBuffer out = ByteBuffer.allocateDirect(1 << 16);

    /// One connection: bytes that came and were not answered yet.
    private static final class Client {
        private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
        private boolean open;
    }

    @Override
    public int start() throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel listening = ServerSocketChannel.open().bind(new InetSocketAddress(HOST, 0));
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    selector.select(key -> ready(key, listening));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        return listening.socket().getLocalPort();
    }

    private void ready(SelectionKey key, ServerSocketChannel listening) {
        try {
            if (key.isAcceptable()) {
                SocketChannel accepted = listening.accept();
                accepted.socket().setTcpNoDelay(true);
                accepted.configureBlocking(false);
                accepted.register(key.selector(), SelectionKey.OP_READ, new Client());
            } else if (!answer((SocketChannel) key.channel(), (Client) key.attachment())) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answer(SocketChannel channel, Client client) throws IOException {
        if (channel.read(client.in) < 0) {
            return false;
        }
        client.in.flip();
        out.clear();
        boolean goesOn = client.open ? frames(client.in) : request(client);
        client.in.compact();
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        return goesOn;
    }

    /// Takes the whole request to be there: it came in one write.
    private boolean request(Client client) {
        Matcher key = KEY.matcher(StandardCharsets.US_ASCII.decode(client.in));
        if (!key.find()) {
            return false;
        }
        out.put(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + AcceptKey.derive(key.group(1)) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        client.open = true;
        return true;
    }

    private boolean frames(ByteBuffer in) {
        while (in.remaining() >= 6 && in.remaining() >= 6 + (in.get(in.position() + 1) & 0x7f)) {
            byte first = in.get();
            int length = in.get() & 0x7f;
            int key = in.getInt();
            out.put(first).put((byte) length);
            long twice = (key & 0xffff_ffffL) * 0x1_0000_0001L;
            int i = 0;
            for (; i <= length - Long.BYTES; i += Long.BYTES) {
                out.putLong(in.getLong() ^ twice);
            }
            for (; i < length; i++) {
                out.put((byte) (in.get() ^ key >> 8 * (3 - i % 4)));
            }
            if ((first & 0xf) == CLOSE) {
                return false;
            }
        }
        return true;
    }
}
