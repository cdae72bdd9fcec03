package org.newsgraph.training.reader;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which documents of the corpora without a development part of their own are not learned from, but measured and calibrated on. */
final class HeldBack {
    private static final int ONE_IN = 10;

    private HeldBack() {}

    /** A tenth of all documents, chosen by their names. */
    static boolean contains(String document) {
        var hash = new CRC32();
        hash.update(document.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % ONE_IN == 0;
    }
}
