package framebyframe.session;

import framebyframe.lesson.Fault;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Stands between a peer and the wire, and does to what the peer sends what the scenario's faults say.
///
/// Faults count what the peer means to send, whatever became of what it sent before.
final class Tampering {

    /// What goes onto the wire in one go, perhaps nothing.
    ///
    /// @param application how many bytes of it are messages of the program
    /// @param delay how much later than the peer means it
    /// @param opening whether it is the peer's head of the opening handshake
    record Parcel(byte[] bytes, int application, Duration delay, boolean opening) {}

    private static final byte[] NOTHING = {};

    private final Role sender;
    private final Naming naming;
    private final List<Fault> faults;
    private boolean answersPings = true;
    /// The beginning of something that is not whole yet.
    private byte[] held = NOTHING;
    /// Bytes of it that went through already.
    private int gone;

    Tampering(Role sender, Naming naming, List<Fault> faults) {
        this.sender = sender;
        this.naming = naming;
        this.faults = faults;
    }

    /// From here on no Pong gets through.
    void mute() {
        answersPings = false;
    }

    /// The peer's core sends bytes.
    List<Parcel> pass(byte[] bytes) {
        return pass(bytes, true);
    }

    /// Bytes are written past the peer's core, whole units or not.
    List<Parcel> written(byte[] bytes) {
        return pass(bytes, false);
    }

    /// The peer ends TCP.
    ///
    /// @return how much later; empty when it never comes to that
    Optional<Duration> end() {
        TransferName end = new TransferName(Naming.peer(sender), TransferName.Kind.END, 1);
        return isDropped(end) ? Optional.empty() : Optional.of(delay(end));
    }

    private List<Parcel> pass(byte[] bytes, boolean core) {
        byte[] pending = Damaging.joined(held, bytes);
        List<Parcel> parcels = new ArrayList<>();
        int at = 0;
        for (Naming.Named named : naming.sent(sender, bytes)) {
            int length = named.length() - gone;
            byte[] own = Arrays.copyOfRange(pending, at, at + length);
            parcels.add(gone == 0 ? parcel(named, own, core) : plain(own));
            at += length;
            gone = 0;
        }
        held = Arrays.copyOfRange(pending, at, pending.length);
        if (held.length > 0 && !(core && gone == 0) && !(isHeadFaulty() && gone == 0)) {
            parcels.add(plain(held));
            gone += held.length;
            held = NOTHING;
        }
        return parcels;
    }

    /// Whether a head is to be changed, so that one written in pieces has to be whole first.
    private boolean isHeadFaulty() {
        return faults.stream().map(f -> f.to().kind())
                .anyMatch(kind -> kind == TransferName.Kind.REQUEST || kind == TransferName.Kind.RESPONSE);
    }

    private static Parcel plain(byte[] bytes) {
        return new Parcel(bytes, 0, Duration.ZERO, false);
    }

    private Parcel parcel(Naming.Named named, byte[] bytes, boolean core) {
        TransferName name = named.name();
        boolean opening = switch (named.content()) {
            case Request(var request) -> request.asksForUpgrade();
            case Response(var response) -> response.status() == 101;
            default -> false;
        };
        boolean dropped = isDropped(name) || core && !answersPings && name.kind() == TransferName.Kind.PONG;
        byte[] sent = dropped ? NOTHING : bytes;
        if (!dropped) {
            for (Fault fault : faults) {
                sent = fault.to().equals(name) ? Damaging.damaged(sent, fault.damage()) : sent;
            }
        }
        return new Parcel(sent, core && !dropped ? application(named.content()) : 0, delay(name), opening);
    }

    private static int application(Content content) {
        return content instanceof FrameSeen(var frame, var inflated) && !frame.opcode().isControl()
                ? inflated.orElse(frame.payload()).length
                : 0;
    }

    private boolean isDropped(TransferName name) {
        return faults.stream().anyMatch(f -> f.to().equals(name) && f.damage() instanceof Fault.Drop);
    }

    private Duration delay(TransferName name) {
        return faults.stream().filter(f -> f.to().equals(name))
                .map(f -> f.damage() instanceof Fault.Delay(Duration by) ? by : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
