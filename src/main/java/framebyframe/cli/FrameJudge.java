package framebyframe.cli;

import framebyframe.protocol.Role;
import framebyframe.protocol.StreamRules;
import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;

/// Judges frames and inflates them, whether or not it is known who sent them.
final class FrameJudge implements AutoCloseable {

    /// Of all compressed messages together, in bytes, inflated.
    private static final int MOST_INFLATED = 64 * 1024 * 1024;

    private final Stream masked;
    private final Stream unmasked;
    private final boolean blamesMasking;
    private Optional<byte[]> inflated = Optional.empty();
    private long total;

    /// What one peer sends.
    private record Stream(StreamRules rules, Optional<MessageInflater> inflater) {

        static Stream of(Role sender, Optional<MessageInflater> inflater) {
            StreamRules rules = new StreamRules(sender);
            inflater.ifPresent(rules::agreed);
            return new Stream(rules, inflater);
        }
    }

    private FrameJudge(Stream masked, Stream unmasked, boolean blamesMasking) {
        this.masked = masked;
        this.unmasked = unmasked;
        this.blamesMasking = blamesMasking;
    }

    /// @param sender who sends the frames; without it none is blamed for being masked or not
    /// @param both whether frames of both peers may come: then, without a sender, masked ones are the client’s
    static FrameJudge of(Optional<Role> sender, boolean both, Handshake handshake) {
        if (sender.isEmpty() && both) {
            return new FrameJudge(Stream.of(Role.CLIENT, handshake.inflater(Optional.of(Role.CLIENT))),
                    Stream.of(Role.SERVER, handshake.inflater(Optional.of(Role.SERVER))), false);
        }
        Stream one = Stream.of(sender.orElse(Role.CLIENT), handshake.inflater(sender));
        return new FrameJudge(one, one, sender.isPresent());
    }

    /// What a whole frame breaks; the next one is judged as its successor.
    ///
    /// @throws Failure when all frames together inflate to too much
    List<Violation> frame(Frame frame) throws Failure {
        StreamRules rules = rules(frame.header());
        List<Violation> violations = rules.frame(frame);
        inflated = rules.inflated();
        total += inflated.map(bytes -> bytes.length).orElse(0);
        if (total > MOST_INFLATED) {
            throw Failure.usage("cli.explain.bomb", MOST_INFLATED);
        }
        return blamed(violations);
    }

    /// What the last frame inflates to, if it belongs to a compressed message.
    Optional<byte[]> inflated() {
        return inflated;
    }

    /// What a header breaks that no frame can have.
    List<Violation> header(FrameHeader header) {
        return blamed(rules(header).header(header));
    }

    private StreamRules rules(FrameHeader header) {
        return (header.masked() ? masked : unmasked).rules();
    }

    private List<Violation> blamed(List<Violation> violations) {
        return blamesMasking
                ? violations
                : violations.stream()
                        .filter(v -> v.rule() != Rule.CLIENT_MASKS && v.rule() != Rule.SERVER_DOES_NOT_MASK).toList();
    }

    @Override
    public void close() {
        masked.inflater().ifPresent(MessageInflater::close);
        unmasked.inflater().ifPresent(MessageInflater::close);
    }
}
