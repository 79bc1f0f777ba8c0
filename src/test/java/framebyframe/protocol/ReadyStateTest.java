package framebyframe.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.ReadyState.Transition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadyStateTest {

    /// Every state with every cause, as RFC 6455 §7 has it; a cause without effect keeps the state.
    private static final String EXPECTED = """
            CONNECTING HANDSHAKE_DONE   OPEN
            CONNECTING HANDSHAKE_FAILED CLOSING
            CONNECTING CLOSE_SENT       CONNECTING
            CONNECTING CLOSE_RECEIVED   CONNECTING
            CONNECTING FAILED           CLOSING
            CONNECTING TCP_CLOSED       CLOSED
            OPEN       HANDSHAKE_DONE   OPEN
            OPEN       HANDSHAKE_FAILED OPEN
            OPEN       CLOSE_SENT       CLOSING
            OPEN       CLOSE_RECEIVED   CLOSING
            OPEN       FAILED           CLOSING
            OPEN       TCP_CLOSED       CLOSED
            CLOSING    HANDSHAKE_DONE   CLOSING
            CLOSING    HANDSHAKE_FAILED CLOSING
            CLOSING    CLOSE_SENT       CLOSING
            CLOSING    CLOSE_RECEIVED   CLOSING
            CLOSING    FAILED           CLOSING
            CLOSING    TCP_CLOSED       CLOSED
            CLOSED     HANDSHAKE_DONE   CLOSED
            CLOSED     HANDSHAKE_FAILED CLOSED
            CLOSED     CLOSE_SENT       CLOSED
            CLOSED     CLOSE_RECEIVED   CLOSED
            CLOSED     FAILED           CLOSED
            CLOSED     TCP_CLOSED       CLOSED
            """;

    @Test
    void numbersAreThoseOfTheWhatwgInterface() {
        assertEquals(
                List.of(ReadyState.CONNECTING, ReadyState.OPEN, ReadyState.CLOSING, ReadyState.CLOSED),
                List.of(ReadyState.values()));
    }

    @Nested
    class Table {

        @Test
        void saysForEveryStateAndCauseWhatFollows() {
            List<String> lines = EXPECTED.lines().toList();
            assertEquals(ReadyState.values().length * Cause.values().length, lines.size());
            for (String line : lines) {
                String[] words = line.split(" +");
                ReadyState from = ReadyState.valueOf(words[0]);
                Cause cause = Cause.valueOf(words[1]);
                assertEquals(ReadyState.valueOf(words[2]), from.after(cause), line);
                assertEquals(from.after(cause) != from, from.on(cause).isPresent(), line);
            }
        }

        @Test
        void hasEachStateAndCauseOnceAndOnlyGoesForward() {
            Set<List<Object>> keys = new HashSet<>();
            for (Transition row : ReadyState.TABLE) {
                assertTrue(keys.add(List.of(row.from(), row.cause())), row.toString());
                assertTrue(row.from().compareTo(row.to()) < 0, row.toString());
                assertTrue(row.section().matches("\\d+(\\.\\d+)+"), row.toString());
            }
        }

        @Test
        void usesEveryCause() {
            assertTrue(Arrays.stream(Cause.values())
                    .allMatch(cause -> ReadyState.TABLE.stream().anyMatch(row -> row.cause() == cause)));
        }

        @Test
        void isWhatAPeersStateFollows() {
            PeerState state = new PeerState();
            assertEquals(ReadyState.CONNECTING, state.current());
            assertEquals(Optional.empty(), state.apply(Cause.CLOSE_RECEIVED));
            assertEquals(ReadyState.CONNECTING.on(Cause.HANDSHAKE_DONE), state.apply(Cause.HANDSHAKE_DONE));
            assertEquals(ReadyState.OPEN, state.current());
        }
    }

    @Nested
    class NothingElseChangesState {

        private static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("framebyframe.protocol");

        @Test
        void onlyPeerStateHoldsAStateThatCanChange() {
            fields().that().haveRawType(ReadyState.class).and().areNotFinal().should()
                    .beDeclaredIn(PeerState.class).check(CLASSES);
        }

        @Test
        void onlyPeerStateWritesOne() {
            noClasses().that().doNotBelongToAnyOf(PeerState.class, ReadyState.class).should()
                    .accessFieldWhere(new DescribedPredicate<JavaFieldAccess>("a state is written") {
                        @Override
                        public boolean test(JavaFieldAccess access) {
                            return access.getAccessType() == AccessType.SET
                                    && access.getTarget().getRawType().isEquivalentTo(ReadyState.class)
                                    && !access.getOriginOwner().isRecord();
                        }
                    }).check(CLASSES);
        }

        @Test
        void connectionAndObserverBothGoThroughIt() {
            assertTrue(CLASSES.get(PeerState.class).getDirectDependenciesToSelf().stream()
                    .map(d -> d.getOriginClass().getSimpleName()).toList()
                    .containsAll(List.of("Connection", "Observer")));
            assertTrue(CLASSES.size() > 40, "the classes were found");
        }
    }
}
