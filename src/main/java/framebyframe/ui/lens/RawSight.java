package framebyframe.ui.lens;

/// A program on a raw TCP socket, and the library that it does without.
final class RawSight {

    private RawSight() {}

    static Sight program(Context context) {
        int length = context.transfer().wireLength();
        return length == 0
                ? Sight.of(Viewer.PAGE, Degree.PART, "", "lens.raw.tcp")
                : Sight.of(Viewer.PAGE, Degree.ALL, (context.up() ? "write(" : "read(") + length + ")",
                        "lens.raw.program");
    }

    static Sight library() {
        return Sight.of(Viewer.LIBRARY, Degree.NOTHING, "", "lens.raw.library");
    }
}
