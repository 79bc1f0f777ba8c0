package framebyframe.polling;

import framebyframe.polling.Message.Kind;
import java.util.Arrays;

/// The client's news where each piece needs a request of its own; any number of them may be under way at a time, each
/// on its own connection.
final class Posts implements Player {

    /// Where a turn's place begins; there are never as many connections as that, see [#start()].
    private static final int PLACE_BITS = 16;
    private static final int PLACES = 1 << PLACE_BITS;

    private enum Step {
        LEAVE, REACH, RETURN
    }

    private final Lines lines;
    private final long[] news;
    private int begun;
    /// What happens next on each place, and to which piece of news.
    private Step[] steps = new Step[0];
    private int[] pieces = new int[0];
    /// A heap: the least turn first, each with its place in the low bits.
    private long[] heap = new long[4];
    private int size;

    Posts(News news, Lines lines) {
        this.lines = lines;
        this.news = news.up();
    }

    /// With the bounds of [Quantity] an exchange takes 60 s at most, so no more than 6,000 are under way.
    @Override
    public void start() {
        begun = 0;
        size = 0;
    }

    @Override
    public long next() {
        long fresh = begun < news.length ? Player.turn(news[begun]) : NEVER;
        return size == 0 ? fresh : Math.min(heap[0] >> PLACE_BITS, fresh);
    }

    @Override
    public void play(long last) {
        for (long next = next(); next <= last && next != NEVER; next = next()) {
            if (size > 0 && heap[0] >> PLACE_BITS == next) {
                played(Player.time(next), (int) (poll() & PLACES - 1));
            } else {
                begin(Player.time(next));
            }
        }
    }

    private void begin(long now) {
        int place = lines.take(now);
        if (place >= steps.length) {
            int more = Math.max(4, 2 * place);
            steps = Arrays.copyOf(steps, more);
            pieces = Arrays.copyOf(pieces, more);
        }
        pieces[place] = begun++;
        goOn(Player.turn(lines.ready()), place, Step.LEAVE);
    }

    private void played(long now, int place) {
        int piece = pieces[place];
        switch (steps[place]) {
            case LEAVE ->
                goOn(Player.turn(lines.send(place, Kind.POST, now, piece, piece + 1)), place, Step.REACH);
            case REACH -> goOn(Player.arrival(lines.answer(place, Kind.POSTED, now, piece + 1, piece + 1)), place,
                    Step.RETURN);
            case RETURN -> lines.release(place);
        }
    }

    private void goOn(long turn, int place, Step step) {
        steps[place] = step;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        long entry = turn << PLACE_BITS | place;
        int hole = size++;
        while (hole > 0 && heap[(hole - 1) / 2] > entry) {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        heap[hole] = entry;
    }

    private long poll() {
        long least = heap[0];
        long entry = heap[--size];
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= entry) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = entry;
        return least;
    }
}
