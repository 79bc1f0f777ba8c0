package framebyframe.lesson;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Something done to a transfer between the peer that sends it and the wire, so that the other peer meets it really.
public record Fault(TransferName to, Damage damage) {

    /// What is done.
    public sealed interface Damage {}

    /// One bit is turned over.
    ///
    /// @param bit from 0, the first of the first byte
    public record Flip(int bit) implements Damage {}

    /// A header field gets another value, or is added, or, without a value, taken away.
    public record SetHeader(String name, Optional<String> value) implements Damage {}

    /// The first line of a request or response becomes this.
    public record SetFirstLine(String line) implements Damage {}

    /// Other bytes go instead.
    public record Replace(byte[] bytes) implements Damage {
        @Override
        public boolean equals(Object other) {
            return other instanceof Replace(byte[] b) && Arrays.equals(b, bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /// It is never sent.
    public record Drop() implements Damage {}

    /// It is sent that much later, and so is all that the same peer sends after it.
    public record Delay(Duration by) implements Damage {}
}
