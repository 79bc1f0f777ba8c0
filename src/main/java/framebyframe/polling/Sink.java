package framebyframe.polling;

/// Hears what happens while a way is played. On one connection things are told in the order of time, and messages in
/// the order of sending altogether.
///
/// A connection is known by a place, which another takes when it is done with: so what a sink keeps need not grow.
interface Sink {

    /// @param opening when the client asked TCP for a connection
    /// @param open when a request may leave
    void opened(int place, long opening, long open);

    /// The server closes a connection, right behind an answer that has been told already.
    ///
    /// @param closed when that was sent
    /// @param seen when it arrives
    void closed(int place, long closed, long seen);

    /// One that was sent on a connection; see [Message].
    void message(int place, Message.Kind kind, long sent, long arrived, int from, int to);

    /// Messages of the server's that nothing comes between on their connection, each with one piece of news and sent when
    /// that happens.
    ///
    /// @param happened when the pieces of news do, by their numbers
    /// @param arrivals when the messages arrive, from the first
    default void told(int place, Message.Kind kind, long[] happened, long[] arrivals, int from, int to) {
        for (int number = from; number < to; number++) {
            message(place, kind, happened[number], arrivals[number - from], number, number + 1);
        }
    }
}
