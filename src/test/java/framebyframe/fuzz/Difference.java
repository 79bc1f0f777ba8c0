package framebyframe.fuzz;

import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.rule.Rule;
import java.util.List;

/// One thing that we and a foreign reader see differently, the first in a stream.
///
/// @param reader the foreign reader's name
/// @param kind in what they differ
/// @param broken the rules broken by the frame in question as we see it; none if we take it
/// @param frame the frame in question; null if it never became whole
/// @param announced the payload length in its header, without sign
/// @param theirs what the foreign reader made of the whole stream
record Difference(String reader, Kind kind, List<Rule> broken, Seen frame, long announced,
        ForeignReader.Reading theirs) {

    enum Kind {
        /// It takes what we refuse.
        LENIENT,
        /// It refuses what we take.
        STRICT,
        /// Both refuse, with another close code.
        CODE,
        /// Both take it, with another payload.
        CONTENT
    }

    boolean breaks(Rule rule) {
        return broken.contains(rule);
    }

    /// Whether the frame in question is a Close with this payload's length and, if it is 2 or more, a code in between.
    boolean isClose(int length, int least, int most) {
        if (frame == null || frame.opcode() != 8 || frame.payload().length != length) {
            return false;
        }
        int code = length < 2 ? least : (frame.payload()[0] & 0xff) << 8 | frame.payload()[1] & 0xff;
        return code >= least && code <= most;
    }
}
