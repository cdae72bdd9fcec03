package org.newsgraph.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts of the files that articles were read from, against which the stored texts are compared. Without any, nothing is
 * compared.
 */
public final class Originals {
    private static final int SHOWN = 30;

    private final Map<String, String> textsByFile = new TreeMap<>();
    private final Map<String, String> filesByHash = new TreeMap<>();

    /**
     * Adds a file of plain text.
     *
     * @param bytes UTF-8, with or without byte-order mark, with any line ends: offsets count in the text without the mark and with
     *     LF at line ends
     * @throws CharacterCodingException if it is not UTF-8
     */
    public void add(String file, byte[] bytes) throws CharacterCodingException {
        String decoded = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String text = decoded.replaceFirst("^\uFEFF", "").replaceAll("\r\n|\r", "\n");
        textsByFile.put(file, text);
        filesByHash.put(Source.sha256(text.getBytes(StandardCharsets.UTF_8)), file);
    }

    /** The files that were added. */
    public Collection<String> files() {
        return textsByFile.keySet();
    }

    /** The first place where a stored text leaves the file that it is most like, when no file has this text. */
    Optional<Difference> difference(String hash, String text) {
        if (textsByFile.isEmpty() || filesByHash.containsKey(hash)) {
            return Optional.empty();
        }
        Map.Entry<String, String> nearest = textsByFile.entrySet().stream()
                .max(Comparator.comparingInt(file -> common(file.getValue(), text)))
                .orElseThrow();
        int at = common(nearest.getValue(), text);
        return Optional.of(new Difference(
                "the text of " + nearest.getKey() + " from character " + text.codePointCount(0, at),
                from(nearest.getValue(), at),
                from(text, at)));
    }

    private static int common(String a, String b) {
        int length = 0;
        while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length > 0 && Character.isHighSurrogate(a.charAt(length - 1)) ? length - 1 : length;
    }

    private static String from(String text, int at) {
        return at == text.length() ? "its end" : text.substring(at, Math.min(text.length(), at + SHOWN));
    }
}
