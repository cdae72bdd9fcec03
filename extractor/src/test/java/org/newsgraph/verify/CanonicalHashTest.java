package org.newsgraph.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** The short way to the canonical form gives what the library's long way gives. */
class CanonicalHashTest {
    private static final String CHARACTERS =
            "a \"\\\b\t\n\f\r\u0000\u0007\u000B\u000E\u001F\u007F\u0080\u00E9\uD83D\uDE00<>^`{}@_:";

    @Test
    void withoutBlankNodesItIsTheHashOfTheLibrary() throws Exception {
        var random = new SplittableRandom(17);
        for (int round = 0; round < 50; round++) {
            List<Quad> quads = quads(random, 40);

            assertThat(hash(quads)).isEqualTo(libraryHash(quads));
        }
    }

    @Test
    void aKnownDatasetHasItsKnownHash() throws Exception {
        Quad quad = Quad.create(iri("g"), iri("s"), iri("p"), NodeFactory.createLiteralString("two\nlines"));
        String line = "<urn:s> <urn:p> \"two\\nlines\" <urn:g> .\n";

        assertThat(hash(List.of(quad))).isEqualTo(sha256(line));
    }

    @Test
    void theOrderAndRepetitionsDoNotCount() {
        List<Quad> quads = quads(new SplittableRandom(3), 60);
        var shuffled = new ArrayList<>(quads);
        shuffled.addAll(quads.subList(0, 20));
        Collections.shuffle(shuffled, new Random(5));

        assertThat(hash(shuffled)).isEqualTo(hash(quads));
    }

    /** The library sorts by UTF-16 units, which is another order where a character beyond U+FFFF meets one from U+E000 on. */
    @Test
    void theOrderIsThatOfCodePoints() throws Exception {
        Quad lower = Quad.create(iri("g"), iri("s"), iri("p"), NodeFactory.createLiteralString("\uFFFD"));
        Quad higher = Quad.create(iri("g"), iri("s"), iri("p"), NodeFactory.createLiteralString("\uD83D\uDE00"));

        assertThat(hash(List.of(higher, lower)))
                .isEqualTo(
                        sha256("<urn:s> <urn:p> \"\uFFFD\" <urn:g> .\n<urn:s> <urn:p> \"\uD83D\uDE00\" <urn:g> .\n"));
    }

    @Test
    void manyLinesAreSortedInParts() {
        var random = new SplittableRandom(11);
        List<byte[]> lines = random.ints(500, 0, 300)
                .mapToObj(number ->
                        ("\uFFFD\uD83D\uDE00".charAt(number % 2) + "line " + number).getBytes(StandardCharsets.UTF_8))
                .toList();

        List<String> once = sorted(lines, 1_000_000);

        assertThat(once).hasSizeLessThan(lines.size()).isEqualTo(sorted(lines, 400));
        assertThat(once).isSorted().doesNotHaveDuplicates();
    }

    private static List<String> sorted(List<byte[]> lines, long room) {
        var sorted = new ArrayList<String>();
        try (var all = new SortedLines(room)) {
            lines.forEach(all::add);
            all.forEach(line -> sorted.add(new String(line, StandardCharsets.UTF_8)));
        }
        return sorted;
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("urn:" + name);
    }

    private static List<Quad> quads(SplittableRandom random, int count) {
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < count; i++) {
            Node object = switch (random.nextInt(4)) {
                case 0 -> iri("o" + random.nextInt(9));
                case 1 -> NodeFactory.createLiteralString(words(random));
                case 2 -> NodeFactory.createLiteralLang(words(random), "en");
                default -> NodeFactory.createLiteralDT(words(random), XSDDatatype.XSDdate);
            };
            quads.add(Quad.create(iri("g" + random.nextInt(3)), iri("s" + random.nextInt(20)), iri("p"), object));
        }
        return quads;
    }

    private static String words(SplittableRandom random) {
        int[] characters = CHARACTERS.codePoints().toArray();
        var words = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            words.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return words.toString();
    }

    private static String hash(List<Quad> quads) {
        try (var hash = new CanonicalHash()) {
            quads.forEach(hash::add);
            return hash.value();
        }
    }

    /** What the library makes of the quads, which it is given as they are. */
    private static String libraryHash(List<Quad> quads) throws Exception {
        RdfCanon canon = RdfCanon.create("SHA-256");
        for (Quad quad : quads) {
            Node object = quad.getObject();
            boolean literal = object.isLiteral();
            canon.quad(
                    quad.getSubject().getURI(),
                    quad.getPredicate().getURI(),
                    literal ? object.getLiteralLexicalForm() : object.getURI(),
                    literal ? object.getLiteralDatatypeURI() : null,
                    literal && !object.getLiteralLanguage().isEmpty() ? object.getLiteralLanguage() : null,
                    null,
                    quad.getGraph().getURI());
        }
        var written = new StringWriter();
        canon.provide(new NQuadsWriter(written));
        // It can be read back, so it says the same.
        new NQuadsReader(new StringReader(written.toString())).provide(RdfCanon.create("SHA-256"));
        return sha256(written.toString());
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
