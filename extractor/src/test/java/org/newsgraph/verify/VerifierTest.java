package org.newsgraph.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker on a graph written by hand, whose hashes and offsets were computed with other tools. */
class VerifierTest {
    private static final String TEXT =
            "Port Anders \uD83D\uDE00 grows. Ilse Marten lives there. Critics said she fled.\n";
    private static final String RELATION = "http://localhost:3030/id/relation/1";
    private static final String EVENT = "http://localhost:3030/id/event/2";
    private static final String MENTION = "http://localhost:3030/doc/1fc9aa6a09ec#char=0,11";

    private static final String GRAPH = """
            @base <http://localhost:3030/> .
            @prefix ng: <https://w3id.org/newsgraph/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <graph/doc/1fc9aa6a09ec> {
              <doc/1fc9aa6a09ec> a ng:Document ; ng:title "Growth" ; ng:sha256 "1fc9aa6a09ec64bb0b02d2bd04280afedef0303d98254731a4821f3090e3859e" ;
                ng:text "Port Anders \uD83D\uDE00 grows. Ilse Marten lives there. Critics said she fled.\\n" .
              <id/entity/port-anders> a ng:City ; skos:prefLabel "Port Anders"@en .
              <id/entity/ilse-marten> a ng:Person ; skos:prefLabel "Ilse Marten"@en .
              <id/entity/critics> a ng:PersonGroup ; skos:prefLabel "Critics"@en .
              <doc/1fc9aa6a09ec#char=0,11> a ng:Mention ; ng:inDocument <doc/1fc9aa6a09ec> ; ng:denotes <id/entity/port-anders> ;
                ng:start 0 ; ng:end 11 ; ng:exact "Port Anders" .
              <doc/1fc9aa6a09ec#char=21,44> a ng:EvidenceSpan ; ng:inDocument <doc/1fc9aa6a09ec> ;
                ng:start 21 ; ng:end 44 ; ng:exact "Ilse Marten lives there" .
              <doc/1fc9aa6a09ec#char=59,67> a ng:EvidenceSpan ; ng:inDocument <doc/1fc9aa6a09ec> ;
                ng:start 59 ; ng:end 67 ; ng:exact "she fled" .
              <id/relation/1> a ng:Relation ; ng:inDocument <doc/1fc9aa6a09ec> ; ng:status ng:Asserted ; ng:triggerText "lives" ;
                ng:subject <id/entity/ilse-marten> ; ng:predicate ng:residesIn ; ng:object <id/entity/port-anders> .
              <id/entity/ilse-marten> ng:residesIn <id/entity/port-anders> .
              <id/claim/49cf9c2e704a> a ng:Claim ; ng:inDocument <doc/1fc9aa6a09ec> ; ng:claimedFact <id/relation/1> ;
                ng:claimant <doc/1fc9aa6a09ec> ; ng:factuality ng:CT_plus ; ng:confidence 0.85 ; ng:evidence <doc/1fc9aa6a09ec#char=21,44> .
              <id/event/2> a ng:Transport ; ng:inDocument <doc/1fc9aa6a09ec> ; ng:status ng:Attributed ; ng:triggerText "fled" ;
                ng:agent <id/entity/ilse-marten> .
              <id/claim/9ec81ae82b72> a ng:Claim ; ng:inDocument <doc/1fc9aa6a09ec> ; ng:claimedFact <id/event/2> ;
                ng:claimant <id/entity/critics> ; ng:factuality ng:CT_plus ; ng:confidence 0.85 ;
                ng:evidence <doc/1fc9aa6a09ec#char=59,67> .
            }
            """;

    @Test
    void aTrueGraphIsConfirmed() {
        Report report = verify(GRAPH, new Originals());

        assertThat(report.failures()).isEmpty();
        assertThat(report.articles()).isEqualTo(1);
        assertThat(report.facts()).isEqualTo(2);
        assertThat(report.claims()).isEqualTo(2);
        assertThat(report.spans()).isEqualTo(3);
    }

    /** What is replaced in the graph, the facts that then fail (R the relation, E the event), and what is said of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ng:text \"Port | ng:text \"Fort | RE | the hash of the text",
                "grows. Ilse | grows! Ilse | RE | the hash of the text",
                "sha256 \"1f | sha256 \"2f | RE | the hash of the text",
                "graph/doc/1f | graph/doc/2f | RE | the document of the graph",
                "ng:start 21 | ng:start 22 | R | the name of",
                "ng:end 44 | ng:end 440 | R | the name of",
                "ng:end 44 | ng:end 440 | R | characters 21 to 440",
                "exact \"Ilse Marten lives there | exact \"Ilse Marten lived there | R | characters 21 to 44",
                "exact \"she fled | exact \"he fled | E | characters 59 to 67",
                "21,44> a ng:EvidenceSpan | 21,44> a ng:Place | R | the evidence of",
                "ng:evidence <doc/1fc9aa6a09ec#char=59,67> | ng:extractor 'rule' | E | the evidence of",
                "ng:status ng:Attributed | ng:status ng:Asserted | E | the status of the fact",
                "ng:status ng:Asserted | ng:status ng:Attributed | R | the status of the fact",
                "ng:claimedFact <id/event/2> | ng:claimedFact <id/relation/1> | RE | the claims on the fact",
                "ng:claimedFact <id/event/2> | ng:claimedFact <id/event/3> | E | the claims on the fact",
                "claimant <id/entity/critics> | claimant <id/entity/ilse-marten> | E | the name of a claim",
                "claimant <id/entity/critics> | claimant <doc/1fc9aa6a09ec> | E | the status of the fact",
                "0.85 ; ng:evidence <doc/1fc9aa6a09ec#char=21 | 1.3 ; ng:evidence <doc/1fc9aa6a09ec#char=21 | R | the confidence of",
                "factuality ng:CT_plus | factuality ng:certain | R | the stance of",
                "triggerText \"fled | triggerText \"flew | E | triggerText",
                "<id/entity/ilse-marten> ng:residesIn <id/entity/port-anders> . | | R | the direct triple of the fact"
            })
    void aFactThatFailsIsNamed(String words, String others, String facts, String what) {
        String changed = GRAPH.replaceFirst(
                java.util.regex.Pattern.quote(words),
                java.util.regex.Matcher.quoteReplacement(others == null ? "" : others));
        assertThat(changed).isNotEqualTo(GRAPH);

        Report report = verify(changed, new Originals());

        assertThat(report.failingFacts().stream().map(Node::toString))
                .filteredOn(fact -> !fact.endsWith("/3"))
                .containsExactlyInAnyOrderElementsOf(facts(facts));
        assertThat(report.failures()).anyMatch(failure -> failure.what().startsWith(what));
    }

    @Test
    void aStatementWithoutAFactIsNamed() {
        Report report =
                verify(GRAPH.replace("a ng:City ;", "a ng:City ; ng:locatedIn <id/entity/utopia> ;"), new Originals());

        assertThat(report.failingFacts()).isEmpty();
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.thing().toString()).endsWith("port-anders");
            assertThat(failure.what()).isEqualTo("a statement outside of facts");
        });
    }

    @Test
    void aRumourIsNoShortForm() {
        String rumour = GRAPH.replace("ng:claimant <doc/1fc9aa6a09ec>", "ng:claimant <id/entity/critics>")
                .replace("ng:status ng:Asserted", "ng:status ng:Attributed");

        assertThat(verify(rumour, new Originals()).failures())
                .anyMatch(failure -> failure.what().equals("a statement outside of facts"));
    }

    @Test
    void aMentionThatFailsIsNamed() {
        Report report = verify(GRAPH.replace("exact \"Port Anders", "exact \"Port Andersen"), new Originals());

        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.thing().toString()).isEqualTo(MENTION);
            assertThat(failure.expected()).isEqualTo("Port Anders");
            assertThat(failure.found()).isEqualTo("Port Andersen");
        });
    }

    @Test
    void aStrangeGraphIsNamed() {
        assertThat(verify(GRAPH + "<graph/mine> { <a> <b> <c> }", new Originals())
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.what()).isEqualTo("the graph"));
        assertThat(verify(GRAPH + "<graph/derived> { <a> <b> <c> }", new Originals())
                        .failures())
                .isEmpty();
    }

    @Test
    void storedTextsAreComparedWithTheirFiles() throws CharacterCodingException {
        var same = new Originals();
        same.add("same.txt", ("\uFEFF" + TEXT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertThat(verify(GRAPH, same).failures()).isEmpty();

        var other = new Originals();
        other.add("other.txt", TEXT.replace("lives", "dwells").getBytes(StandardCharsets.UTF_8));
        Report report = verify(GRAPH, other);
        assertThat(report.failingFacts()).hasSize(2);
        assertThat(report.failures()).allSatisfy(failure -> {
            assertThat(failure.what()).isEqualTo("the text of other.txt from character 33");
            assertThat(failure.expected()).startsWith("dwells");
            assertThat(failure.found()).startsWith("lives");
        });
    }

    private static List<String> facts(String letters) {
        var facts = new ArrayList<String>();
        if (letters.contains("R")) {
            facts.add(RELATION);
        }
        if (letters.contains("E")) {
            facts.add(EVENT);
        }
        return facts;
    }

    private static Report verify(String trig, Originals originals) {
        try (var verifier = new Verifier(originals)) {
            verifier.checkAll(parse(trig), count -> {});
            return verifier.report();
        }
    }

    private static DatasetGraph parse(String trig) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
        return dataset;
    }
}
