package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.handshake.Extension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {

    @Test
    void offersStandInTheirOrder() {
        Offer second = ((Offer.Reading.Understood) Offer
                .read(Fields.one("permessage-deflate; server_max_window_bits=9"))).offer();
        Compression compression = new Compression(List.of(Offer.DEFAULT, second), ServerPolicy.DEFAULT, 9, 1);
        assertEquals(
                "permessage-deflate; client_max_window_bits, permessage-deflate; server_max_window_bits=9",
                Extension.text(compression.offered()));
    }

    @ParameterizedTest
    @CsvSource({"-2, 200", "10, 200", "6, 0"})
    void numbersOutOfRangeAreMisuse(int level, int maxRatio) {
        assertThrows(IllegalArgumentException.class,
                () -> new Compression(List.of(), ServerPolicy.DEFAULT, level, maxRatio));
    }
}
