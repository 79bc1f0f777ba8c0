package framebyframe.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpGenerator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.http.QuotedCSV;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.websocket.core.util.WebSocketUtils;

/// Jetty's handshake in parts, since the whole needs a server: its HTTP parser, the checks that its handshaker makes
/// of the fields, its hash, its HTTP generator.
final class JettyHandshake implements Work, HttpParser.RequestHandler {

    private static final HttpField UPGRADE = new PreEncodedHttpField(HttpHeader.UPGRADE, "websocket");
    private static final HttpField CONNECTION = new PreEncodedHttpField(HttpHeader.CONNECTION, "Upgrade");

    private final HttpParser parser = new HttpParser(this);
    private final HttpGenerator generator = new HttpGenerator();
    private final ByteBuffer buffer = BufferUtil.allocate(8192);
    private HttpFields.Mutable fields = HttpFields.build();
    private String method = "";

    @Override
    public void run(byte[] request, Sink sink) {
        fields = HttpFields.build();
        parser.reset();
        parser.parseNext(ByteBuffer.wrap(request));
        HttpFields.Mutable answer = HttpFields.build();
        answer.put(UPGRADE);
        answer.put(CONNECTION);
        answer.put(HttpHeader.SEC_WEBSOCKET_ACCEPT, WebSocketUtils.hashKey(checkedKey()));
        BufferUtil.clear(buffer);
        try {
            generator.reset();
            generator.generateResponse(new MetaData.Response(101, null, HttpVersion.HTTP_1_1, answer, 0), false, buffer,
                    null, null, true);
        } catch (IOException e) {
            throw Codec.fault(e);
        }
        sink.take(buffer);
    }

    private String checkedKey() {
        boolean upgrade = "websocket".equalsIgnoreCase(fields.get(HttpHeader.UPGRADE));
        QuotedCSV connection = new QuotedCSV(fields.get(HttpHeader.CONNECTION));
        String key = fields.get(HttpHeader.SEC_WEBSOCKET_KEY);
        if (!method.equals("GET") || !"13".equals(fields.get(HttpHeader.SEC_WEBSOCKET_VERSION)) || !upgrade
                || key == null || connection.getValues().stream().noneMatch("upgrade"::equalsIgnoreCase)) {
            throw new AssertionError(fields);
        }
        return key;
    }

    @Override
    public void startRequest(String asked, String uri, HttpVersion version) {
        method = asked;
    }

    @Override
    public void parsedHeader(HttpField field) {
        fields.add(field);
    }

    @Override
    public boolean headerComplete() {
        return false;
    }

    @Override
    public boolean content(ByteBuffer item) {
        return false;
    }

    @Override
    public boolean contentComplete() {
        return false;
    }

    @Override
    public boolean messageComplete() {
        return true;
    }

    @Override
    public void earlyEOF() {
        throw new AssertionError("earlyEOF");
    }
}
