package org.newsgraph.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.newsgraph.ingest.ResourceSource;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryLibrary;
import org.newsgraph.serve.ExampleQuery;
import org.newsgraph.serve.NewsgraphServer;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph serve}: Fuseki with its web interface over the store. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the store on this machine, read-only, with a web interface, until it is stopped (Ctrl-C).",
            "Articles that are given are loaded first. Without any, and with an empty store, a sample article is loaded."
        },
        footer = {"", "Examples:", "  newsgraph serve", "  newsgraph serve articles/ --port 8080"})
final class ServeCommand implements Callable<Integer> {
    private static final String SAMPLE = "/samples/kazakhstan-unrest";
    private static final int DEFAULT_PORT = 3030;
    private static final int MAX_PORT = 65535;

    /** What a newcomer may want to ask first; a query that is no longer there is left out. */
    private static final List<String> FIRST_QUESTIONS = List.of("who-heads", "said", "dismissals");

    private static final int PATIENCE_SECONDS = 20;

    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final DataDirectory data = new DataDirectory();

    @Option(names = "--port", paramLabel = "PORT", description = "Port, or 0 for any free one (default: 3030).")
    private int port = DEFAULT_PORT;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MAX_PORT) {
            throw Refusal.of("--port " + port, "not a port", "give a number from 0 to " + MAX_PORT);
        }
        expectFreePort();
        Path directory = data.path();
        var done = new CountDownLatch(1);
        try (Store store = Loading.open(directory)) {
            int code = load(store);
            try (NewsgraphServer server = NewsgraphServer.start(store.dataset(), settings(directory))) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, done), "stop"));
                welcome(server);
                server.await();
            }
            return code;
        } finally {
            done.countDown();
        }
    }

    /** Better now than after articles were read for minutes. */
    private void expectFreePort() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            console.progress("port " + socket.getLocalPort() + " is free");
        } catch (IOException e) {
            throw Refusal.of(
                    "--port " + port,
                    "in use by another program, or not allowed (" + e.getMessage() + ")",
                    "choose another port, or 0 for any free one");
        }
    }

    private int load(Store store) {
        if (!inputs.isEmpty()) {
            return Loading.load(store, inputs.sources(console), inputs.run(console), console);
        }
        if (store.articles().isEmpty()) {
            console.say("The store is empty: loading the sample article that comes with the program ...");
            return Loading.load(store, List.of(new ResourceSource(SAMPLE)), inputs.run(console), console);
        }
        return ExitCode.OK;
    }

    private NewsgraphServer.Settings settings(Path directory) {
        List<ExampleQuery> examples = QueryLibrary.shipped().list().stream()
                .map(query -> new ExampleQuery(query.name(), query.summary(), query.text()))
                .toList();
        return new NewsgraphServer.Settings(
                port,
                Optional.of(directory),
                examples,
                org.newsgraph.rdf.Newsgraph.prefixes(org.newsgraph.rdf.Newsgraph.DEFAULT_BASE),
                Optional.empty());
    }

    private void welcome(NewsgraphServer server) {
        QueryLibrary library = QueryLibrary.shipped();
        console.out().println("browse at " + server.url());
        for (String name : FIRST_QUESTIONS) {
            Optional<NamedQuery> query = library.find(name);
            query.ifPresent(found -> console.out()
                    .println("  " + found.summary() + "\n    " + server.link(withoutHeader(found.text()))));
        }
        console.out().println("stop with Ctrl-C");
        console.out().flush();
    }

    private static String withoutHeader(String query) {
        return query.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    }

    /** Runs when the process is asked to end: the server first, then the store, which the waiting command closes. */
    private static void stop(NewsgraphServer server, CountDownLatch done) {
        server.close();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("newsgraph: the store did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
