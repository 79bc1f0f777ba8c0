package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Files spoilt at random, give a lesson or a fault that names a place in the file, and nothing else.
class MutatedLessonTest {

    private static final int RUNS = 3000;
    private static final String SPICE = "#*_`[]()<>!-:>{}&%@|?\"'\\\n\t 0\u00e9\u4f60";

    @Test
    void spoiltScenarioGivesAScenarioOrAFault() {
        spoil(LessonFolder.SCENARIO, (file, findings) -> ScenarioFile.read(file, findings));
    }

    @Test
    void spoiltTextGivesATextOrAFault() throws LessonException {
        Optional<List<StepsReader.Read>> steps = ScenarioFile
                .read(new TextFile("scenario.yaml", LessonFolder.SCENARIO), new Findings()).steps();
        spoil(LessonFolder.TEXT, (file, findings) -> new TextReader(file, steps, findings).read());
    }

    private interface Reader {
        Object read(TextFile file, Findings findings) throws LessonException;
    }

    private static void spoil(String good, Reader reader) {
        int faults = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            byte[] spoilt = mutate(good.getBytes(StandardCharsets.UTF_8), new Random(seed));
            Findings findings = new Findings();
            try {
                findings.read(() -> reader.read(TextFile.of("file", spoilt), findings));
                faults += findings.isEmpty() ? 0 : 1;
                long lines = new String(spoilt, StandardCharsets.UTF_8).split("\r\n|[\n\r]", -1).length;
                for (LessonException fault : findings.inOrder()) {
                    assertTrue(fault.place().line() <= lines, "seed " + seed + ": " + fault.getMessage());
                }
            } catch (RuntimeException | StackOverflowError crash) {
                fail("seed " + seed, crash);
            }
        }
        assertTrue(faults > RUNS / 4, "only " + faults + " faults: the files are hardly spoilt");
    }

    private static byte[] mutate(byte[] good, Random random) {
        byte[] bytes = good;
        for (int i = 0; i <= random.nextInt(3); i++) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(12));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, from);
            switch (random.nextInt(4)) {
                case 0 -> out.write(bytes, to, bytes.length - to);
                case 1 -> {
                    out.writeBytes(spice(random));
                    out.write(bytes, from, bytes.length - from);
                }
                case 2 -> {
                    out.write(bytes, from, to - from);
                    out.write(bytes, from, bytes.length - from);
                }
                default -> {
                    out.write(random.nextInt(256));
                    out.write(bytes, to, bytes.length - to);
                }
            }
            bytes = out.size() == 0 ? good : out.toByteArray();
        }
        return bytes;
    }

    private static byte[] spice(Random random) {
        StringBuilder spice = new StringBuilder();
        for (int i = 0; i <= random.nextInt(6); i++) {
            spice.append(SPICE.charAt(random.nextInt(SPICE.length())));
        }
        return spice.toString().getBytes(StandardCharsets.UTF_8);
    }
}
