package framebyframe.bench;

import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The limit with the vector API, copied and masked in one go.
final class VectorXor extends Walk {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    void move(byte[] from, int offset, byte[] to, int position, int count, int key) {
        int turned = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? key : Integer.reverseBytes(key);
        ByteVector mask = IntVector.broadcast(IntVector.SPECIES_PREFERRED, turned).reinterpretAsBytes();
        int i = 0;
        for (int end = SPECIES.loopBound(count); i < end; i += LANES) {
            ByteVector.fromArray(SPECIES, from, offset + i).lanewise(VectorOperators.XOR, mask).intoArray(to,
                    position + i);
        }
        for (; i < count; i++) {
            to[position + i] = (byte) (from[offset + i] ^ key >>> 24 - 8 * (i & 3));
        }
    }
}
