package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web interface as a person meets it, in a real browser. */
class WebInterfaceIT {
    private static final ExampleQuery QUERY =
            new ExampleQuery("greetings", "Who is greeted?", "SELECT ?greeted { ?s <urn:greets> ?greeted }");

    @TempDir
    Path directory;

    @Test
    void listsTheDatasetAndShowsTheRowsOfAReadyMadeQuery() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(
                program.isPresent(), "there is no Chromium on this machine: the interface is not tested in a browser");
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> dataset.add(
                NodeFactory.createURI("urn:g"),
                NodeFactory.createURI("urn:ilse"),
                NodeFactory.createURI("urn:greets"),
                NodeFactory.createLiteralString("Paulo Andrade")));
        dataset.getContext().set(org.apache.jena.tdb2.TDB2.symUnionDefaultGraph, true);
        var settings = new NewsgraphServer.Settings(
                0,
                Optional.empty(),
                List.of(QUERY),
                Map.of("ng", "https://w3id.org/newsgraph/ontology#"),
                Optional.empty());
        String query = "SELECT ?greeted { GRAPH ?g { ?s <urn:greets> ?greeted } }";
        try (NewsgraphServer server = NewsgraphServer.start(dataset, settings);
                Browser browser = Browser.start(program.get(), directory.resolve("profile"))) {
            browser.open(server.url());
            browser.await("document.body.innerText.includes('/newsgraph')");
            browser.screenshot(Path.of("target/screenshots/datasets.png"));

            browser.open("about:blank");
            browser.open(server.link(query));
            browser.await("document.querySelector('.yasqe_queryButton')");
            browser.await("document.getElementById('newsgraph-examples')");
            browser.await("document.querySelector('.CodeMirror')?.CodeMirror.getValue().includes('urn:greets')");
            browser.evaluate("document.querySelector('.yasqe_queryButton').click()");
            browser.await("document.querySelector('.yasr')?.innerText.includes('Paulo Andrade')");
            browser.screenshot(Path.of("target/screenshots/query.png"));

            assertThat(browser.requests())
                    .as("nothing is asked of other machines")
                    .filteredOn(address -> address.startsWith("http"))
                    .allMatch(address -> address.startsWith("http://localhost:" + server.port() + "/"));
            assertThat(browser.errors()).isEmpty();
        }
    }
}
