package org.newsgraph.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What a vocabulary says about its classes and properties, and what in a graph does not agree with it. */
public final class Vocabulary {
    private static final Path FOLDER = Path.of("src/test/resources/vocabulary");
    private static final Map<String, String> PREFIXES = Map.of(
            "schema", "https://schema.org/",
            "org", "http://www.w3.org/ns/org#",
            "sem", "http://semanticweb.cs.vu.nl/2009/11/sem/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "time", "http://www.w3.org/2006/time#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    /** Labels may be put on everything. */
    private static final Set<String> LABELS = Set.of("skos:prefLabel", "skos:altLabel", "rdfs:label");
    /** Stands between a property and its value in schema.org, with the same property. */
    private static final String ROLE = "schema:Role";

    private record Line(String kind, String term, String relation, String value) {}

    private final List<Line> lines;

    private Vocabulary(List<Line> lines) {
        this.lines = lines;
    }

    /** Reads {@code vocabulary/NAME.tsv} of the tests. */
    public static Vocabulary of(String name) {
        try {
            return new Vocabulary(Files.readAllLines(FOLDER.resolve(name + ".tsv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(cells[0], cells[1], cells[2], cells[3]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the triples, in words. */
    public List<String> problems(Graph graph) {
        return graph.stream()
                .flatMap(triple -> triple.getPredicate().equals(RDF.type.asNode())
                        ? unknownClass(triple)
                        : problems(graph, triple))
                .sorted()
                .toList();
    }

    private Stream<String> unknownClass(Triple triple) {
        String type = shortened(triple.getObject());
        return is("class", type) ? Stream.empty() : Stream.of("no class of the vocabulary: " + type);
    }

    private Stream<String> problems(Graph graph, Triple triple) {
        String property = shortened(triple.getPredicate());
        if (LABELS.contains(property)) {
            return Stream.empty();
        }
        if (!is("property", property)) {
            return Stream.of("no property of the vocabulary: " + property);
        }
        Set<String> domains = values(property, "domain");
        Set<String> ranges = values(property, "range");
        Set<String> subject = types(graph, triple.getSubject());
        Set<String> object = types(graph, triple.getObject());
        var problems = new HashSet<String>();
        if (!domains.isEmpty() && !subject.contains(ROLE) && subject.stream().noneMatch(domains::contains)) {
            problems.add("subject of " + property + " is " + subject + " and none of " + domains + ": " + triple);
        }
        if (!ranges.isEmpty() && !object.contains(ROLE) && object.stream().noneMatch(ranges::contains)) {
            problems.add("object of " + property + " is " + object + " and none of " + ranges + ": " + triple);
        }
        return problems.stream();
    }

    private boolean is(String kind, String term) {
        return lines.stream()
                .anyMatch(line -> line.kind().equals(kind) && line.term().equals(term));
    }

    private Set<String> values(String term, String relation) {
        return lines.stream()
                .filter(line -> line.term().equals(term) && line.relation().equals(relation))
                .map(Line::value)
                .collect(Collectors.toSet());
    }

    /** The classes of a thing with all above them, or the datatypes of a literal. */
    private Set<String> types(Graph graph, Node node) {
        var all = new HashSet<String>();
        if (node.isLiteral()) {
            String datatype = shortened(node.getLiteralDatatypeURI());
            all.add(datatype);
            all.addAll(datatype.equals("xsd:date") ? Set.of("schema:Date") : Set.of("schema:Text", "schema:URL"));
            return all;
        }
        graph.find(node, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(type -> addWithAbove(shortened(type.getObject()), all));
        return all;
    }

    private void addWithAbove(String type, Set<String> all) {
        if (all.add(type)) {
            values(type, "subClassOf").forEach(above -> addWithAbove(above, all));
        }
    }

    private static String shortened(Node node) {
        return shortened(node.getURI());
    }

    private static String shortened(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
