package framebyframe.transport;

import framebyframe.protocol.Event;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// A handler that keeps what it hears until a test asks for it.
final class Inbox implements Handler {

    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final BiConsumer<Peer, Event> also;

    Inbox() {
        this((peer, event) -> {});
    }

    /// @param also told of every event besides
    Inbox(BiConsumer<Peer, Event> also) {
        this.also = also;
    }

    @Override
    public void event(Peer peer, Event event) {
        also.accept(peer, event);
        Handler.super.event(peer, event);
    }

    @Override
    public void opened(Peer peer, Optional<String> subprotocol) {
        heard.add("opened " + subprotocol.orElse("-"));
    }

    @Override
    public void text(Peer peer, String text) {
        heard.add(text);
    }

    @Override
    public void binary(Peer peer, byte[] bytes) {
        heard.add(bytes);
    }

    @Override
    public void closed(Peer peer, Event.Closed end) {
        heard.add(end);
    }

    Object next() throws InterruptedException {
        Object next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing heard for " + PATIENCE_SECONDS + " s");
        }
        return next;
    }
}
