package framebyframe.anatomy;

/// One byte of masking: `masked = clear ^ key`, with the key byte `index mod 4` (RFC 6455 §5.3). All 0 to 255.
public record XorStep(int index, int masked, int key, int clear) {}
