package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.check.Finding;
import org.newsgraph.check.Severity;
import org.newsgraph.check.Shapes;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.ingest.ArticleSource;
import org.newsgraph.store.ArticleGraph;
import org.newsgraph.store.LoadReport;
import org.newsgraph.store.RunningServer;
import org.newsgraph.store.Store;
import org.newsgraph.text.Article;

/** Reads articles into a store, many in one transaction. */
final class Loading {
    /** Each transaction costs disk space; each article that waits for one costs memory. */
    private static final int BATCH = 200;

    private final Store store;
    private final ArticleRun run;
    private final Console console;
    private final List<ArticleGraph> waiting = new ArrayList<>();
    private @Nullable Shapes shapes;
    private LoadReport report = new LoadReport(0, 0, 0);
    private int withheld;

    Loading(Store store, ArticleRun run, Console console) {
        this.store = store;
        this.run = run;
        this.console = console;
    }

    /** Opens the store, or says which server has it open. */
    static Store open(Path directory) {
        RunningServer.find(directory).ifPresent(server -> {
            throw Refusal.of(
                    directory.toString(),
                    "a server at " + server.url() + " (process " + server.pid() + ") has this data directory open",
                    "stop it first (Ctrl-C, or kill " + server.pid() + "), or choose another directory with --data");
        });
        return Store.open(directory);
    }

    /** Loads what the sources have, and says what came of it; gives the exit code. */
    static int load(Store store, List<ArticleSource> sources, ArticleRun run, Console console) {
        var loading = new Loading(store, run, console);
        loading.run.forEach(sources, loading::add);
        loading.flush();
        if (loading.report.changed()) {
            store.derive();
        }
        LoadReport report = loading.report;
        console.say(report.added() + " added, " + report.replaced() + " replaced, " + report.unchanged()
                + " unchanged, " + loading.run.problems() + " refused"
                + (loading.withheld == 0 ? "" : ", " + loading.withheld + " not stored") + "; articles in the store: "
                + store.articles().size());
        return loading.exitCode();
    }

    int exitCode() {
        int read = run.exitCode();
        return read == ExitCode.OK && withheld > 0 ? ExitCode.CHECK_FAILED : read;
    }

    private void add(ArticleFacts facts) {
        Article article = facts.document().article();
        add(article.name(), new ArticleGraph(article.id(), FactOutput.quads(facts)));
    }

    /** Keeps a graph that has the shapes for the next transaction, and reports one that has not. */
    void add(String name, ArticleGraph graph) {
        List<Finding> violations =
                shapes().check(graph.quads().stream().map(Quad::asTriple)).findings(Severity.VIOLATION);
        if (!violations.isEmpty()) {
            withheld++;
            console.progress("");
            violations.forEach(violation -> console.say("newsgraph: article " + name + " (" + graph.articleId()
                    + ") is not stored: shape " + violation + "; this is a bug in Newsgraph, please report it"));
            return;
        }
        waiting.add(graph);
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    int withheld() {
        return withheld;
    }

    private Shapes shapes() {
        Shapes loaded = shapes;
        if (loaded == null) {
            loaded = Shapes.shipped();
            shapes = loaded;
        }
        return loaded;
    }

    void flush() {
        report = report.plus(store.stage(waiting));
        waiting.clear();
    }
}
