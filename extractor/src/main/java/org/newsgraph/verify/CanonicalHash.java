package org.newsgraph.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.sparql.core.Quad;

/**
 * SHA-256 of a dataset's canonical form by RDF Dataset Canonicalization (RDFC-1.0). Without blank nodes, which our graphs never
 * have, that form is the quads as canonical N-Quads in the order of their code points, and takes little memory.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization, W3C Recommendation of 21 May 2024</a>
 */
final class CanonicalHash implements AutoCloseable {
    private final SortedLines lines = new SortedLines();

    /**
     * Adds a quad; one that was added before changes nothing.
     *
     * @throws IllegalArgumentException if it has a blank node
     */
    void add(Quad quad) {
        lines.add(CanonicalLine.of(quad).getBytes(StandardCharsets.UTF_8));
    }

    /** In hexadecimal. */
    String value() {
        MessageDigest digest = digest();
        lines.forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
