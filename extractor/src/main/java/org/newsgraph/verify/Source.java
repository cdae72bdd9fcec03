package org.newsgraph.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The text that a graph names as its source.
 *
 * @param document its IRI, made from the name of the graph
 * @param base what the graph's own names begin with
 * @param text the stored text, empty when there is none
 * @param codePoints the same in Unicode code points, in which offsets count
 * @param differences what is wrong with the document as a whole; then no fact of it can be relied on
 */
record Source(Node document, String base, String text, int[] codePoints, List<Difference> differences) {
    private static final int ID_DIGITS = 12;

    static Source of(View view, String base, String article, Originals originals) {
        Node document = NodeFactory.createURI(base + "doc/" + article);
        var differences = new ArrayList<Difference>();
        List<Node> documents = view.having(Terms.TYPE, Terms.DOCUMENT);
        if (!documents.equals(List.of(document))) {
            differences.add(new Difference("the document of the graph", document.toString(), documents.toString()));
        }
        Optional<String> text = view.text(document, Terms.TEXT);
        if (text.isEmpty()) {
            differences.add(new Difference("the text of the article", "one", view.shown(document, Terms.TEXT)));
        }
        text.ifPresent(words -> compare(view, document, article, words, originals, differences));
        String words = text.orElse("");
        return new Source(document, base, words, words.codePoints().toArray(), List.copyOf(differences));
    }

    private static void compare(
            View view, Node document, String article, String text, Originals originals, List<Difference> differences) {
        String hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        if (!view.text(document, Terms.SHA256).equals(Optional.of(hash))) {
            differences.add(new Difference("the hash of the text", hash, view.shown(document, Terms.SHA256)));
        }
        if (!hash.substring(0, ID_DIGITS).equals(article)) {
            differences.add(new Difference("the article's identifier", hash.substring(0, ID_DIGITS), article));
        }
        originals.difference(hash, text).ifPresent(differences::add);
    }

    /** The words between two offsets in code points, if the text reaches so far. */
    Optional<String> words(int start, int end) {
        return 0 <= start && start < end && end <= codePoints.length
                ? Optional.of(new String(codePoints, start, end - start))
                : Optional.empty();
    }

    /** A name of the graph without its base, as it goes into the hash of an identifier. */
    String relative(Node node) {
        String iri = node.isURI() ? node.getURI() : "";
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
