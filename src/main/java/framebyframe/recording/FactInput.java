package framebyframe.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// A recording's bytes as they are read, and how many there were.
final class FactInput implements AutoCloseable {

    private final InputStream in;
    private long position;

    FactInput(InputStream in) {
        this.in = in;
    }

    long position() {
        return position;
    }

    /// A length, as a number.
    ///
    /// @throws EOFException when the file ends within it
    /// @throws RecordingException when it is less than `least`, or more than is ever written
    int length(int least) throws IOException, RecordingException {
        long begin = position;
        int length = 0;
        for (int shift = 0; shift < Integer.SIZE - 7; shift += 7) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException();
            }
            position++;
            length |= (octet & 0x7f) << shift;
            if (octet < 0x80 && length >= least && length <= RecordingFile.LONGEST) {
                return length;
            } else if (octet < 0x80) {
                break;
            }
        }
        throw new RecordingException(begin, "recording.length", Integer.toString(least),
                Integer.toString(RecordingFile.LONGEST));
    }

    /// The next bytes. No more memory is taken than is there to fill it.
    ///
    /// @throws EOFException when there are fewer
    FactBytes body(int length) throws IOException {
        long begin = position;
        byte[] bytes = in.readNBytes(length);
        position += bytes.length;
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new FactBytes(bytes, begin);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
