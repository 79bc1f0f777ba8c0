package framebyframe.session;

import java.nio.charset.StandardCharsets;

/// Plain HTTP/1.1 as a program writes it that keeps the connection for more (RFC 9112 §9.3).
final class HttpExchange {

    private HttpExchange() {}

    static byte[] request(String method, String target, String host) {
        return (method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// A response with its body, and the length that says where it ends; 204 and 304 have neither (RFC 9110 §8.6).
    static byte[] response(int status, String body) {
        String line = "HTTP/1.1 " + status + " " + reason(status) + "\r\n";
        if (status == 204 || status == 304) {
            return (line + "\r\n").getBytes(StandardCharsets.UTF_8);
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String type = body.isEmpty() ? "" : "Content-Type: " + type(body) + "\r\n";
        return (line + type + "Content-Length: " + length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private static String type(String body) {
        return body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/plain; charset=utf-8";
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 204 -> "No Content";
            case 304 -> "Not Modified";
            case 301 -> "Moved Permanently";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 408 -> "Request Timeout";
            case 426 -> "Upgrade Required";
            case 503 -> "Service Unavailable";
            default -> status < 400 ? "OK" : "Error";
        };
    }
}
