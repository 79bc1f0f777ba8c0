package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;

/// A moment of a recording, named so that it holds in virtual time and on sockets: `client text 1 sent`.
///
/// @param sender who sends the transfer
/// @param ordinal the how-manieth of its kind and sender, from 1
public record Anchor(Peer sender, Kind kind, int ordinal, Moment moment) {

    /// What is sent.
    public enum Kind {
        TCP, REQUEST, RESPONSE, TEXT, BINARY, PING, PONG, CLOSE, END
    }

    /// When in its life.
    public enum Moment {
        SENT, UNDERWAY, ARRIVED
    }
}
