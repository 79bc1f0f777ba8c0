package framebyframe.measure;

import framebyframe.polling.News;
import framebyframe.polling.Run;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// What clients and servers of one way did, as they noticed themselves. Written by many threads.
final class Tally {

    /// Pieces of news in one message: `from` and all after, but not `to`.
    record Pieces(int from, int to) {}

    private final long[] told;
    private final long[] heard;
    /// What the server told and the client has not read yet: bodies may be too short to bear a number.
    private final Queue<Pieces> downward = new ConcurrentLinkedQueue<>();
    private final Queue<Pieces> upward = new ConcurrentLinkedQueue<>();

    final AtomicLong requests = new AtomicLong();
    final AtomicLong posts = new AtomicLong();
    final AtomicLong responses = new AtomicLong();
    final AtomicLong empty = new AtomicLong();
    /// Bytes of the bodies of answers to polls.
    final AtomicLong bodies = new AtomicLong();
    final AtomicLong comments = new AtomicLong();
    final AtomicLong pings = new AtomicLong();
    final AtomicLong pongs = new AtomicLong();

    Tally(News news) {
        told = new long[news.down().length];
        heard = new long[news.up().length];
        Arrays.fill(told, Run.NEVER);
        Arrays.fill(heard, Run.NEVER);
    }

    /// The server is about to tell.
    void tells(Pieces pieces) {
        downward.add(pieces);
    }

    /// The client is about to tell.
    void tellsUp(int piece) {
        upward.add(new Pieces(piece, piece + 1));
    }

    /// What the client reads now; nothing if nobody told.
    Pieces read() {
        Pieces next = downward.poll();
        return next == null ? new Pieces(0, 0) : next;
    }

    /// What the server reads now, likewise.
    Pieces readUp() {
        Pieces next = upward.poll();
        return next == null ? new Pieces(0, 0) : next;
    }

    synchronized void told(Pieces pieces, long time) {
        Arrays.fill(told, pieces.from(), pieces.to(), time);
    }

    synchronized void heard(Pieces pieces, long time) {
        Arrays.fill(heard, pieces.from(), pieces.to(), time);
    }

    /// When each piece of the server's news reached the client, as in [Run#told()].
    synchronized long[] told() {
        return told.clone();
    }

    synchronized long[] heard() {
        return heard.clone();
    }
}
