package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.rdf.Newsgraph;

class StoreTest {
    private final Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    private boolean ask(String pattern) {
        store.dataset().begin(ReadWrite.READ);
        try (QueryExec execution = QueryExec.dataset(store.dataset())
                .query("PREFIX ng: <" + Newsgraph.NS + "> PREFIX ent: <http://localhost:3030/id/entity/>"
                        + " PREFIX text: <http://jena.apache.org/text#> ASK {" + pattern + "}")
                .build()) {
            return execution.ask();
        } finally {
            store.dataset().end();
        }
    }

    @Test
    void aLoadStoresArticlesAndWhatFollowsFromThem() {
        assertThat(store.load(List.of(Graphs.aboutMayor("a1")))).isEqualTo(new LoadReport(1, 0, 0));
        assertThat(store.articles()).containsExactly("a1");
        assertThat(store.contains("a1")).isTrue();
        assertThat(store.contains("a2")).isFalse();
        assertThat(ask("ent:ilse-marten ng:headOf ent:port-anders")).isTrue();
    }

    @Test
    void loadingTheSameArticleAgainChangesNothing() {
        store.load(List.of(Graphs.aboutMayor("a1")));
        List<String> before = Graphs.dump(store.dataset());
        assertThat(store.load(List.of(Graphs.aboutMayor("a1")))).isEqualTo(new LoadReport(0, 1, 0));
        store.derive();
        assertThat(Graphs.dump(store.dataset())).isEqualTo(before);
        assertThat(Graphs.hits(store.dataset(), "marten")).isEqualTo(1);
    }

    @Test
    void theOrderOfLoadingDoesNotShow() {
        var articles = new ArrayList<>(List.of(Graphs.aboutMayor("a1"), Graphs.aboutMayor("a2"), former("a3")));
        articles.forEach(article -> store.load(List.of(article)));
        Collections.reverse(articles);
        try (Store other = Store.inMemory()) {
            other.load(articles);
            assertThat(Graphs.dump(other.dataset())).isEqualTo(Graphs.dump(store.dataset()));
        }
    }

    private static ArticleGraph former(String id) {
        return Graphs.article(id, """
                ten:9 a ng:PostTenure ; ng:status ng:Asserted ; ng:holder ent:ilse-marten ; ng:heldPost pst:mayor-port-anders ;
                    ng:tenureStatus "former" ; ng:asOf "2032-01-01"^^xsd:date .
                """);
    }

    @Test
    void aReplacedArticleTakesBackWhatFollowedFromItsOldGraph() {
        store.load(List.of(Graphs.aboutMayor("a1")));
        assertThat(store.load(List.of(
                        Graphs.article("a1", "ent:ilse-marten a ng:Person ; skos:prefLabel \"Ilse Marten\"@en ."))))
                .isEqualTo(new LoadReport(0, 0, 1));
        assertThat(ask("ent:ilse-marten ng:headOf ?body")).isFalse();
        assertThat(Graphs.hits(store.dataset(), "anders")).isZero();
    }

    @Test
    void aRemovedArticleLeavesNothingBehind() {
        List<String> empty = dumpAfterDeriving();
        store.load(List.of(Graphs.aboutMayor("a1")));
        assertThat(store.remove("a1")).isTrue();
        assertThat(store.remove("a1")).isFalse();
        assertThat(Graphs.dump(store.dataset())).isEqualTo(empty);
    }

    private List<String> dumpAfterDeriving() {
        store.derive();
        return Graphs.dump(store.dataset());
    }

    @Test
    void stagedBatchesAndOneDerivationGiveTheSameAsALoad() {
        store.stage(List.of(Graphs.aboutMayor("a1")));
        store.stage(List.of(Graphs.aboutMayor("a2")));
        assertThat(ask("ent:ilse-marten ng:headOf ?body")).isFalse();
        store.derive();
        try (Store other = Store.inMemory()) {
            other.load(List.of(Graphs.aboutMayor("a1"), Graphs.aboutMayor("a2")));
            assertThat(Graphs.dump(store.dataset())).isEqualTo(Graphs.dump(other.dataset()));
        }
    }

    @Test
    void aNewerArticleEndsATenureThatAnOlderOneCalledCurrent() {
        store.load(List.of(Graphs.aboutMayor("a1"), former("a3")));
        assertThat(ask("ent:ilse-marten ng:headOf ?body")).isFalse();
        assertThat(ask("ent:ilse-marten ng:formerHeadOf ent:port-anders")).isTrue();
    }

    @Test
    void labelsAreFoundByWordsOnceForEachThing() {
        store.load(List.of(Graphs.aboutMayor("a1"), Graphs.aboutMayor("a2")));
        assertThat(ask("?x text:query 'marten'")).isTrue();
        assertThat(Graphs.hits(store.dataset(), "marten")).isEqualTo(1);
    }

    @Test
    void anAbortedWriteIsTakenBackAndTheNextOneWorks() {
        store.load(List.of(Graphs.aboutMayor("a1")));
        List<String> before = Graphs.dump(store.dataset());
        store.dataset().begin(ReadWrite.WRITE);
        Graphs.labels("lost", 3000).forEach(store.dataset()::add);
        store.dataset().abort();
        assertThat(Graphs.dump(store.dataset())).isEqualTo(before);
        assertThat(Graphs.hits(store.dataset(), "lost")).isZero();
        assertThat(store.load(List.of(Graphs.aboutMayor("a2"))).added()).isEqualTo(1);
        assertThat(Graphs.hits(store.dataset(), "marten")).isEqualTo(1);
    }

    @Test
    void aBlankNodeIsRefusedBecauseItWouldDifferAtEachLoad() {
        assertThatThrownBy(() -> Graphs.article("a1", "[] a ng:Person ."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a1");
    }

    @Test
    void aQuadOfAnotherGraphIsRefused() {
        Node other = NodeFactory.createURI("http://localhost:3030/graph/doc/b7");
        Node thing = NodeFactory.createURI("urn:test:thing");
        assertThatThrownBy(() -> new ArticleGraph("a1", List.of(Quad.create(other, thing, thing, thing))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside its own graph");
    }

    @Test
    void aClosedStoreSaysSo() {
        Store closed = Store.inMemory();
        closed.close();
        assertThatThrownBy(closed::articles).isInstanceOf(StoreException.class).hasMessageContaining("closed");
    }
}
