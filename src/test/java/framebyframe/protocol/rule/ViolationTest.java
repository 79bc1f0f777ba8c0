package framebyframe.protocol.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ViolationTest {

    @Test
    void knowsTheSectionAndTheCodeOfItsRule() {
        Violation violation = new Violation(Rule.UTF8, "0xFF at 3");
        assertEquals("8.1", violation.section());
        assertEquals(1007, violation.code());
    }

    @Test
    void ruleNamesItsDocumentInAReference() {
        assertEquals("RFC 6455 §8.1", Rule.UTF8.reference());
        assertEquals("RFC 7692 §7.2.2", Rule.COMPRESSED_DATA.reference());
        assertEquals("RFC 7692 §7.2.2", Rule.COMPRESSED_DATA.section());
    }

    @Test
    void keepsWhatWasSeenShortAndPrintable() {
        assertEquals("a·b·c", new Violation(Rule.HOST, "a\nb\u0000c").observed());
        assertEquals("a·b·c", new Violation(Rule.HOST, "a\u0085b\u202ec").observed());
        assertEquals("x".repeat(120), new Violation(Rule.HOST, "x".repeat(120)).observed());
        assertEquals("x".repeat(120) + "…", new Violation(Rule.HOST, "x".repeat(121)).observed());
    }

    @Test
    void everyRuleNamesASectionAndEarnsACloseCodeOrAStatusOrNothing() {
        for (Rule rule : Rule.values()) {
            assertTrue(rule.section().matches("(RFC 7692 §)?\\d+(\\.\\d+)*"), rule.name());
        }
        assertEquals(Set.of(0, 400, 403, 404, 405, 426, 431, 1002, 1007, 1009),
                Arrays.stream(Rule.values()).map(Rule::code).collect(Collectors.toSet()));
    }
}
