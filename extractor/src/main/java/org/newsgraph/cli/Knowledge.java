package org.newsgraph.cli;

import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.http.DSP;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.query.QueryResults;
import org.newsgraph.store.RunningServer;
import org.newsgraph.store.Store;

/** What is stored, to be asked: by opening the store, or through the server that has it open. */
sealed interface Knowledge extends AutoCloseable {

    /** Opens what is stored in a directory. */
    static Knowledge open(Path directory) {
        Optional<RunningServer> server = RunningServer.find(directory);
        if (server.isPresent()) {
            return new Remote(server.get());
        }
        if (!Store.exists(directory)) {
            throw Refusal.of(
                    directory.toString(),
                    "not a Newsgraph data directory",
                    "build one with 'newsgraph build INPUT --data " + directory + "', or name another with --data");
        }
        return new Local(Store.open(directory));
    }

    /** Asks a query. */
    QueryResults ask(Query query);

    /** Everything, each article in its graph. */
    DatasetGraph everything();

    /** The graph of an article, by its name; empty when there is none. */
    Graph graph(Node name);

    /** Looks at everything, as of one moment, without a copy in memory where that can be. */
    default void read(Consumer<DatasetGraph> action) {
        action.accept(everything());
    }

    @Override
    void close();

    /** A store of this process. */
    record Local(Store store) implements Knowledge {
        @Override
        public QueryResults ask(Query query) {
            return QueryResults.of(query, store.dataset());
        }

        @Override
        public DatasetGraph everything() {
            return store.snapshot();
        }

        @Override
        public Graph graph(Node name) {
            Graph copy = GraphFactory.createDefaultGraph();
            read(dataset -> dataset.getGraph(name).stream().forEach(copy::add));
            return copy;
        }

        @Override
        public void read(Consumer<DatasetGraph> action) {
            DatasetGraph dataset = store.dataset();
            dataset.begin(ReadWrite.READ);
            try {
                action.accept(dataset);
            } finally {
                dataset.end();
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** The store of a running server. */
    record Remote(RunningServer server) implements Knowledge {
        @Override
        public QueryResults ask(Query query) {
            return QueryResults.from(server.queryEndpoint(), query);
        }

        @Override
        public DatasetGraph everything() {
            DatasetGraph received = DSP.service(server.url() + "newsgraph/get")
                    .acceptHeader(Lang.NQUADS.getContentType().getContentTypeStr())
                    .GET();
            // The server's default graph repeats what the named graphs hold.
            received.deleteAny(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
            return received;
        }

        @Override
        public Graph graph(Node name) {
            try {
                return GSP.service(server.url() + "newsgraph/get")
                        .graphName(name)
                        .GET();
            } catch (HttpException e) {
                if (e.getStatusCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                    return GraphFactory.createDefaultGraph();
                }
                throw e;
            }
        }

        @Override
        public void close() {
            // The server goes on.
        }
    }
}
