package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionLevelTest {

    private static Compression compression(int level, int maxRatio) {
        return new Compression(List.of(), ServerPolicy.DEFAULT, level, maxRatio);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9})
    void zlibsLevelsAreTaken(int level) {
        assertEquals(level, compression(level, 1).level());
    }

    @ParameterizedTest
    @CsvSource({"-2, 1", "10, 1", "6, 0"})
    void othersAreMisuse(int level, int maxRatio) {
        assertThrows(IllegalArgumentException.class, () -> compression(level, maxRatio));
    }
}
