package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Role;
import framebyframe.protocol.StreamRules;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Violation;
import java.util.List;

/// The rules alone, as an onlooker asks them, who reads on after a violation: the first one is the model's.
final class RulesTarget implements Target {

    private final Role sender;

    RulesTarget(Role sender) {
        this.sender = sender;
    }

    @Override
    public String name() {
        return "rules-" + sender.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public int share() {
        return 10;
    }

    @Override
    public byte[] make(Chance chance) {
        byte[] stream = frames(chance);
        return chance.oneIn(4) ? Damage.some(stream, frames(chance), chance) : stream;
    }

    private byte[] frames(Chance chance) {
        return new FrameMaker(sender, chance, chance.of(0, 3, 8), 300).stream(chance.between(1, 8));
    }

    @Override
    public void check(byte[] input, Chance chance) {
        StreamRules rules = new StreamRules(sender);
        FrameReader reader = new FrameReader(1 << 20);
        reader.feed(input, 0, input.length);
        Model model = Model.of(input, sender, 1 << 20, 1 << 30);
        int legal = 0;
        boolean fine = true;
        while (reader.next() instanceof FrameReader.Complete(Frame frame, long _, int _)) {
            List<Violation> byHeader = chance.oneIn(2) ? rules.header(frame.header()) : List.of();
            List<Violation> broken = rules.frame(frame);
            assertEquals(byHeader, broken.subList(0, byHeader.size()), "the header's first");
            if (fine && !broken.isEmpty()) {
                assertTrue(model.broken.contains(broken.getFirst().rule()), () -> broken + " " + model.broken);
            }
            legal += fine && broken.isEmpty() ? 1 : 0;
            // The model stops at a Close, this does not.
            fine &= broken.isEmpty() && frame.opcode() != Opcode.CLOSE;
        }
        assertEquals(model.frames.size(), legal);
    }
}
