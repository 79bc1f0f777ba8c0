package framebyframe.fuzz;

/// UTF-8 of characters of all four lengths, mostly at the borders of their ranges, and bytes that are none.
final class Texts {

    private static final int[] BORDERS = {0x00, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffd, 0xffff, 0x10000,
            0x10ffff, 0xfeff, '帧', 0x1d11e};

    private Texts() {}

    /// Legal text of so many characters.
    static byte[] legal(int characters, Chance chance) {
        Bytes bytes = new Bytes();
        boolean ascii = chance.oneIn(2);
        for (int i = 0; i < characters; i++) {
            add(ascii ? chance.between(0x20, 0x7e) : character(chance), bytes);
        }
        return bytes.toArray();
    }

    /// The same with a fault somewhere in it.
    static byte[] broken(int characters, Chance chance) {
        byte[] fault = fault(chance);
        return Bytes.join(Bytes.join(legal(chance.between(0, characters), chance), fault),
                legal(chance.between(0, characters), chance));
    }

    private static int character(Chance chance) {
        if (chance.oneIn(3)) {
            return chance.of(BORDERS);
        }
        int drawn = chance.below(1 << chance.of(7, 11, 16, 20));
        return drawn >= 0xd800 && drawn <= 0xdfff ? 'x' : drawn;
    }

    private static byte[] fault(Chance chance) {
        Bytes bytes = new Bytes();
        switch (chance.below(8)) {
            case 0 -> bytes.add(chance.between(0x80, 0xbf));
            case 1 -> bytes.add(chance.of(0xc0, 0xc1)).add(chance.between(0x80, 0xbf));
            case 2 -> bytes.add(0xe0).add(chance.between(0x80, 0x9f)).add(0x80);
            case 3 -> bytes.add(0xed).add(chance.between(0xa0, 0xbf)).add(chance.between(0x80, 0xbf));
            case 4 -> bytes.add(0xf0).add(chance.between(0x80, 0x8f)).add(0x80).add(0x80);
            case 5 -> bytes.add(0xf4).add(chance.between(0x90, 0xbf)).add(0x80).add(0x80);
            case 6 -> bytes.add(chance.between(0xf5, 0xff));
            default -> {
                byte[] whole = Character.toString(chance.of(0x80, 0x800, 0x10000)).getBytes(
                        java.nio.charset.StandardCharsets.UTF_8);
                bytes.add(whole, 0, chance.between(1, whole.length - 1));
            }
        }
        return bytes.toArray();
    }

    private static void add(int point, Bytes bytes) {
        if (point < 0x80) {
            bytes.add(point);
        } else if (point < 0x800) {
            bytes.add(0xc0 | point >> 6).add(0x80 | point & 0x3f);
        } else if (point < 0x10000) {
            bytes.add(0xe0 | point >> 12).add(0x80 | point >> 6 & 0x3f).add(0x80 | point & 0x3f);
        } else {
            bytes.add(0xf0 | point >> 18).add(0x80 | point >> 12 & 0x3f).add(0x80 | point >> 6 & 0x3f)
                    .add(0x80 | point & 0x3f);
        }
    }
}
