package framebyframe.polling;

/// Something that goes on in virtual time, by itself but for the connections it shares.
///
/// Turns put everything in order: of what falls on the same moment, answers arrive before anything else is done, so
/// that their connections are free.
interface Player {

    /// Nothing will happen any more.
    long NEVER = Long.MAX_VALUE;

    /// Back to the beginning.
    void start();

    /// The turn of what happens next.
    long next();

    /// Plays all whose turn is not after `last`, and then asks [#next()].
    void play(long last);

    static long arrival(long time) {
        return 2 * time;
    }

    static long turn(long time) {
        return 2 * time + 1;
    }

    static long turnOrNever(long time) {
        return time == NEVER ? NEVER : turn(time);
    }

    static long time(long turn) {
        return turn >> 1;
    }
}
