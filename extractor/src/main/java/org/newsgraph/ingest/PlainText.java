package org.newsgraph.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Plain text: UTF-8, with or without byte-order mark, with any line ends. Nothing but the mark and the line ends is
 * changed, so that offsets count in the text as it was read; no other encoding is guessed.
 */
final class PlainText {
    private static final int SNIFFED_BYTES = 8192;

    /** One control character in so many bytes is not text. */
    private static final int BYTES_A_CONTROL = 50;

    /** A longer first line is the first paragraph. */
    private static final int MAX_TITLE = 200;

    private PlainText() {}

    /** The text of a file's bytes. */
    static String decode(String file, byte[] bytes) throws RefusedException {
        expectNoUtf16(file, bytes);
        if (isBinary(bytes)) {
            throw new RefusedException(
                    Problem.of(file, "a binary file, not text", "give plain text in UTF-8 or a page in HTML"));
        }
        String decoded = decodeStrictly(file, bytes);
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        if (text.isBlank()) {
            throw new RefusedException(Problem.of(file, "has no text", "give a file with an article's text"));
        }
        return text;
    }

    /** The first line, if it looks like a headline: short, no full stop at its end, then a blank line and more. */
    static Optional<String> title(String text) {
        int end = text.indexOf("\n\n");
        if (end < 1 || text.substring(end).isBlank()) {
            return Optional.empty();
        }
        String line = text.substring(0, end).strip();
        boolean isTitle =
                !line.isEmpty() && line.length() <= MAX_TITLE && !line.endsWith(".") && line.indexOf('\n') < 0;
        return isTitle ? Optional.of(line) : Optional.empty();
    }

    /** The bytes as UTF-8, or the place of the first byte that is not. */
    private static String decodeStrictly(String file, byte[] bytes) throws RefusedException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw notUtf8(file, bytes, in.position());
        }
        return out.flip().toString();
    }

    private static RefusedException notUtf8(String file, byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String place = "line " + line + ", byte " + offset;
        String message = String.format("not UTF-8: byte 0x%02X cannot stand here", bytes[offset] & 0xFF);
        return new RefusedException(new Problem(file, place, message, conversion("WINDOWS-1252", file)));
    }

    private static void expectNoUtf16(String file, byte[] bytes) throws RefusedException {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            throw new RefusedException(
                    new Problem(file, "line 1, byte 0", "UTF-16 text, not UTF-8", conversion("UTF-16", file)));
        }
    }

    /** How to convert a file to UTF-8; the encoding is a guess that the user has to confirm. */
    static String conversion(String encoding, String file) {
        return "convert it with 'iconv -f " + encoding + " -t UTF-8 " + file
                + " > NEW.txt' (or from the encoding it has)";
    }

    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, SNIFFED_BYTES);
        int controls = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
            boolean isControl = bytes[i] > 0 && bytes[i] < ' ' && !Character.isWhitespace(bytes[i]);
            controls += i < length && isControl ? 1 : 0;
        }
        return controls * BYTES_A_CONTROL > length;
    }
}
