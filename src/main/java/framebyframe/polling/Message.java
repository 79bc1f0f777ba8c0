package framebyframe.polling;

import framebyframe.wire.Direction;

/// One thing that travels on a connection. Its bytes are in [Letters#bytes(Message)].
///
/// @param id its place among the run's messages, from 0, in the order of sending
/// @param link the connection it travels on
/// @param sent when it left
/// @param arrived when its last byte was there
/// @param from the first piece of news it carries; for a request, the first that the client does not know yet; for a
///     Ping and its Pong, the heartbeat's number, from 1
/// @param to the piece of news after the last it carries; `from` if it carries none
public record Message(int id, int link, Kind kind, long sent, long arrived, int from, int to) {

    /// What it is.
    public enum Kind {
        /// A request for news, of short or of long polling.
        POLL(Direction.CLIENT_TO_SERVER),
        /// What answers it: with news, or empty.
        ANSWER(Direction.SERVER_TO_CLIENT),
        /// The one request of server-sent events.
        SUBSCRIBE(Direction.CLIENT_TO_SERVER),
        /// The head of the response that never ends.
        STREAM(Direction.SERVER_TO_CLIENT),
        /// One event in one chunk of that response (RFC 9112 §7.1).
        EVENT(Direction.SERVER_TO_CLIENT),
        /// A line of comment, so that nothing in between takes the connection for dead (WHATWG HTML §9.2.7).
        COMMENT(Direction.SERVER_TO_CLIENT),
        /// WebSocket's opening handshake.
        UPGRADE(Direction.CLIENT_TO_SERVER), SWITCH(Direction.SERVER_TO_CLIENT),
        /// A text frame of the server, one piece of news.
        TEXT(Direction.SERVER_TO_CLIENT),
        /// A masked text frame of the client, one piece of its news.
        TEXT_UP(Direction.CLIENT_TO_SERVER),
        /// The server's heartbeat.
        PING(Direction.SERVER_TO_CLIENT), PONG(Direction.CLIENT_TO_SERVER),
        /// News of the client where it cannot be told but by a request of its own.
        POST(Direction.CLIENT_TO_SERVER), POSTED(Direction.SERVER_TO_CLIENT);

        private final Direction direction;

        Kind(Direction direction) {
            this.direction = direction;
        }

        public Direction direction() {
            return direction;
        }
    }

    /// Whether it carries news, of either side.
    public boolean tells() {
        return to > from;
    }
}
