package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.util.Locale;
import java.util.Optional;

/// Something that a step lets the learner change; what the learner makes of it is an [Edit].
///
/// Written as [Object#toString()] of these records gives it.
public sealed interface Control {

    /// The words of a text message: `text client text 1`. The transfer is the message's first frame.
    record Text(TransferName message) implements Control {
        @Override
        public String toString() {
            return "text " + message;
        }
    }

    /// Any bits of what is sent: `bits client text 1`.
    record Bits(TransferName transfer) implements Control {
        @Override
        public String toString() {
            return "bits " + transfer;
        }
    }

    /// Any line of a request or response: `headers client request`.
    record Headers(TransferName head) implements Control {
        @Override
        public String toString() {
            return "headers " + head;
        }
    }

    /// Where TCP's reads end in what a peer sends after the handshake: `cuts client`.
    record Cuts(Peer sender) implements Control {
        @Override
        public String toString() {
            return "cuts " + sender.name().toLowerCase(Locale.ROOT);
        }
    }

    /// How long something takes: `time latency`.
    record Time(Timing timing) implements Control {
        @Override
        public String toString() {
            return "time " + timing.id();
        }
    }

    /// The moment at which the cable is cut, or that it stays whole: `cable`.
    record Cable() implements Control {
        @Override
        public String toString() {
            return "cable";
        }
    }

    /// Whether a peer answers Pings: `mute client`.
    record Mute(Peer peer) implements Control {
        @Override
        public String toString() {
            return "mute " + peer.name().toLowerCase(Locale.ROOT);
        }
    }

    /// The subprotocols that a peer speaks: `subprotocols client`.
    record Subprotocols(Peer peer) implements Control {
        @Override
        public String toString() {
            return "subprotocols " + peer.name().toLowerCase(Locale.ROOT);
        }
    }

    /// The `Sec-WebSocket-Key`: `key`.
    record Key() implements Control {
        @Override
        public String toString() {
            return "key";
        }
    }

    /// The page's origin: `origin`.
    record Origin() implements Control {
        @Override
        public String toString() {
            return "origin";
        }
    }

    /// Reads what [Object#toString()] of these records writes; empty for anything else.
    static Optional<Control> parse(String written) {
        String first = written.contains(" ") ? written.substring(0, written.indexOf(' ')) : written;
        String rest = written.substring(Math.min(written.length(), first.length() + 1));
        return switch (first) {
            case "text" -> TransferName.parse(rest).filter(name -> name.kind() == TransferName.Kind.TEXT)
                    .map(Text::new);
            case "bits" -> TransferName.parse(rest).filter(name -> name.kind() != TransferName.Kind.TCP
                    && name.kind() != TransferName.Kind.END).map(Bits::new);
            case "headers" -> TransferName.parse(rest).filter(name -> name.kind() == TransferName.Kind.REQUEST
                    || name.kind() == TransferName.Kind.RESPONSE).map(Headers::new);
            case "cuts" -> Peer.of(rest).map(Cuts::new);
            case "time" -> Timing.of(rest).map(Time::new);
            case "mute" -> Peer.of(rest).map(Mute::new);
            case "subprotocols" -> Peer.of(rest).map(Subprotocols::new);
            case "cable" -> rest.isEmpty() ? Optional.of(new Cable()) : Optional.empty();
            case "key" -> rest.isEmpty() ? Optional.of(new Key()) : Optional.empty();
            case "origin" -> rest.isEmpty() ? Optional.of(new Origin()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
