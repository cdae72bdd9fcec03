package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.ingest.ArticleSource;
import org.newsgraph.store.ArticleGraph;
import org.newsgraph.store.LoadReport;
import org.newsgraph.store.RunningServer;
import org.newsgraph.store.Store;

/** Reads articles into a store, many in one transaction. */
final class Loading {
    /** Each transaction costs disk space; each article that waits for one costs memory. */
    private static final int BATCH = 200;

    private final Store store;
    private final ArticleRun run;
    private final List<ArticleGraph> waiting = new ArrayList<>();
    private LoadReport report = new LoadReport(0, 0, 0);

    private Loading(Store store, ArticleRun run) {
        this.store = store;
        this.run = run;
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
        var loading = new Loading(store, run);
        loading.run.forEach(sources, loading::add);
        loading.flush();
        if (loading.report.changed()) {
            store.derive();
        }
        LoadReport report = loading.report;
        console.say(report.added() + " added, " + report.replaced() + " replaced, " + report.unchanged()
                + " unchanged, " + loading.run.problems() + " refused; articles in the store: "
                + store.articles().size());
        return loading.run.exitCode();
    }

    private void add(ArticleFacts facts) {
        waiting.add(new ArticleGraph(facts.document().article().id(), FactOutput.quads(facts)));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        report = report.plus(store.stage(waiting));
        waiting.clear();
    }
}
