package org.newsgraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Entities of FollowTheMoney, the data model of the tools that investigative journalists use: a line of JSON for each, with
 * {@code id}, {@code schema} and {@code properties}, whose values are lists of strings. Lines are sorted by identifier, values by
 * their text.
 *
 * @see <a href="https://followthemoney.tech/">followthemoney.tech</a>
 */
public final class FollowTheMoney {
    private static final String NS = "https://w3id.org/ftm#";
    /** An identifier consists of these, and begins and ends with a letter or a digit. */
    private static final String NOT_OF_AN_IDENTIFIER = "[^0-9A-Za-z.-]";

    private final String base;

    public FollowTheMoney(String base) {
        this.base = base;
    }

    /** The lines of a view, in which each subject is an entity and each triple a value. */
    public List<String> lines(Graph view) {
        return view.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                .sorted(Comparator.comparing((Triple type) -> id(type.getSubject()))
                        .thenComparing(type -> type.getObject().getURI()))
                .map(type -> line(view, type))
                .toList();
    }

    private String line(Graph view, Triple type) {
        var values = new TreeMap<String, TreeSet<String>>();
        view.find(type.getSubject(), Node.ANY, Node.ANY)
                .filterDrop(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .forEachRemaining(triple -> values.computeIfAbsent(name(triple.getPredicate()), key -> new TreeSet<>())
                        .add(value(triple.getObject())));
        var properties = new JsonObject();
        values.forEach((property, texts) ->
                properties.put(property, texts.stream().map(JsonString::new).collect(array())));
        var entity = new JsonObject();
        entity.put("id", id(type.getSubject()));
        entity.put("schema", name(type.getObject()));
        entity.put("properties", properties);
        return JSON.toStringFlat(entity);
    }

    private static java.util.stream.Collector<JsonString, ?, JsonArray> array() {
        return Collectors.collectingAndThen(Collectors.toList(), texts -> {
            var array = new JsonArray();
            texts.forEach(array::add);
            return array;
        });
    }

    private static String name(Node term) {
        return term.getURI().substring(NS.length());
    }

    private String value(Node node) {
        return node.isURI()
                ? id(node)
                : node.getLiteralLexicalForm().replaceAll("\\s+", " ").strip();
    }

    /** The path of the IRI with hyphens; where that loses something, with a mark made from the whole IRI. */
    private String id(Node node) {
        String iri = node.getURI();
        String path = iri.startsWith(base) ? iri.substring(base.length()).replaceFirst("^id/", "") : iri;
        String plain = path.replace('/', '-');
        String id = plain.replaceAll(NOT_OF_AN_IDENTIFIER, "-");
        return "ng-" + id + (id.equals(plain) && id.matches(".*[0-9A-Za-z]") ? "" : "-" + mark(iri));
    }

    private static String mark(String iri) {
        try {
            byte[] hash =
                    java.security.MessageDigest.getInstance("SHA-256").digest(iri.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 8);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
