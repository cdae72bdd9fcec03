package org.newsgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.ingest.ArticleSource;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph build}: loads the facts of articles into the store. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Loads articles into the store, each as a graph of its own, and draws the conclusions.",
            "An article that is there already with the same facts is left alone, one with others replaced."
        },
        footer = {
            "",
            "Examples:",
            "  newsgraph build articles/",
            "  newsgraph build article.txt --date 2001-02-03 --data /srv/news"
        })
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final DataDirectory data = new DataDirectory();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<ArticleSource> sources = inputs.expectSources(console);
        ArticleRun run = inputs.run(console);
        try (Store store = Loading.open(data.path())) {
            return Loading.load(store, sources, run, console);
        }
    }
}
