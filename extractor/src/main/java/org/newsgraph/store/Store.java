package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.newsgraph.rdf.Newsgraph;

/**
 * A graph store in a directory: TDB2 with a named graph for each article, a derived graph of shortcuts, and a full-text index of
 * labels. Only one process may have it open. Everything that is written is whole and in memory before a transaction begins, and
 * each method writes all in one transaction or nothing.
 */
public final class Store implements AutoCloseable {
    private final Optional<DataDirectory> directory;
    private final Optional<DirectoryLock> lock;
    private final String base;
    private final SafeDataset dataset;
    private final Room room;

    private Store(Optional<DirectoryLock> lock, String base, Database database, Room room) {
        this.directory = database.directory();
        this.lock = lock;
        this.base = base;
        this.dataset = new SafeDataset(database);
        this.room = room;
    }

    /**
     * Opens a data directory, and makes it when there is none.
     *
     * @throws StoreException if it is something else, if another process has it open, or if it cannot be written
     */
    public static Store open(Path path) {
        return open(path, Room.onDisk(path));
    }

    static Store open(Path path, Room room) {
        var directory = new DataDirectory(path);
        directory.prepare();
        DirectoryLock lock = null;
        boolean opened = false;
        try {
            lock = DirectoryLock.of(path);
            if (!exists(path)) {
                room.require(Change.NONE);
            }
            directory.mark();
            var store = new Store(Optional.of(lock), Newsgraph.DEFAULT_BASE, Database.open(directory), room);
            opened = true;
            return store;
        } catch (DBOpEnvException e) {
            throw new StoreException(
                    "data directory " + path + " is in use by another program (" + e.getMessage()
                            + "); stop that first, or choose another directory with --data",
                    e);
        } catch (IOException | UncheckedIOException | TextIndexException e) {
            throw new StoreException("data directory " + path + " cannot be opened: " + e, e);
        } finally {
            if (!opened && lock != null) {
                close(lock);
            }
        }
    }

    /** A store that is gone when the program ends. */
    public static Store inMemory() {
        return new Store(Optional.empty(), Newsgraph.DEFAULT_BASE, Database.inMemory(), Room.unlimited());
    }

    /** Is there a store in the directory? */
    public static boolean exists(Path directory) {
        return DataDirectory.isOne(directory);
    }

    /** The dataset for queries and servers, in which the default graph is the union of all graphs. It can be kept. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Identifiers of the stored articles, sorted. */
    public List<String> articles() {
        String prefix = graph("").getURI();
        return read(() -> {
            var found = new TreeSet<String>();
            dataset.listGraphNodes().forEachRemaining(graph -> {
                if (graph.isURI() && graph.getURI().startsWith(prefix)) {
                    found.add(graph.getURI().substring(prefix.length()));
                }
            });
            return List.copyOf(found);
        });
    }

    /** Is the article stored? */
    public boolean contains(String articleId) {
        return read(() -> dataset.containsGraph(graph(articleId)));
    }

    /**
     * Stores articles and what follows from them, in one transaction. An article that is stored already with the same graph is left
     * alone.
     *
     * @throws StoreException if writing fails; nothing of the batch is stored then
     */
    public LoadReport load(List<ArticleGraph> articles) {
        Plan plan = plan(articles);
        if (plan.report().changed()) {
            apply(plan.change().plus(derivation(plan.change())));
        }
        return plan.report();
    }

    /**
     * Stores articles like {@link #load}, but leaves the derived graph as it is: for many batches, with one {@link #derive} at the
     * end.
     */
    public LoadReport stage(List<ArticleGraph> articles) {
        Plan plan = plan(articles);
        apply(plan.change());
        return plan.report();
    }

    /** Takes an article out, with what follows from it alone. Gives false when it is not stored. */
    public boolean remove(String articleId) {
        var change = new Change(List.copyOf(quads(graph(articleId))), List.of());
        apply(change.plus(derivation(change)));
        return !change.isEmpty();
    }

    /** Makes the derived graph anew from what the articles assert. */
    public void derive() {
        apply(derivation(Change.NONE));
    }

    /** All quads, in memory. */
    public DatasetGraph snapshot() {
        return read(() -> {
            DatasetGraph copy = DatasetGraphFactory.createGeneral();
            dataset.find().forEachRemaining(copy::add);
            return copy;
        });
    }

    /** Gives disk space back that earlier versions of the data take. */
    public void compact() {
        dataset.alone(database -> {
            if (database.directory().isPresent()) {
                DatabaseMgr.compact(database.triples(), true);
            }
        });
    }

    @Override
    public void close() {
        dataset.shutDown();
        lock.ifPresent(Store::close);
    }

    private static void close(DirectoryLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Plan(Change change, LoadReport report) {}

    private Plan plan(List<ArticleGraph> articles) {
        Change change = Change.NONE;
        var report = new LoadReport(0, 0, 0);
        for (Map.Entry<String, Set<Quad>> article : wanted(articles).entrySet()) {
            Set<Quad> stored = quads(graph(article.getKey()));
            Change difference = Change.between(stored, article.getValue());
            change = change.plus(difference);
            report = report.plus(
                    difference.isEmpty()
                            ? new LoadReport(0, 1, 0)
                            : stored.isEmpty() ? new LoadReport(1, 0, 0) : new LoadReport(0, 0, 1));
        }
        return new Plan(change, report);
    }

    /** The graphs to store, by article; the last one counts when an article is given twice. */
    private Map<String, Set<Quad>> wanted(List<ArticleGraph> articles) {
        var wanted = new LinkedHashMap<String, Set<Quad>>();
        for (ArticleGraph article : articles) {
            Node graph = graph(article.articleId());
            if (!article.quads().get(0).getGraph().equals(graph)) {
                throw new IllegalArgumentException("article " + article.articleId() + " is in graph "
                        + article.quads().get(0).getGraph() + " and not in " + graph);
            }
            wanted.put(
                    article.articleId(),
                    article.quads().stream().map(Change::asStored).collect(Collectors.toSet()));
        }
        return wanted;
    }

    private Change derivation(Change change) {
        Node graph = NodeFactory.createURI(base + "graph/derived");
        Set<Quad> removed = Set.copyOf(change.removed());
        List<Quad> derived = read(() -> Derivation.quads(
                Stream.concat(
                        dataset.stream().filter(quad -> !quad.getGraph().equals(graph) && !removed.contains(quad)),
                        change.added().stream()),
                graph,
                base));
        return Change.between(
                quads(graph), derived.stream().map(Change::asStored).collect(Collectors.toSet()));
    }

    private Set<Quad> quads(Node graph) {
        return read(() -> {
            var found = new ArrayList<Quad>();
            dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(found::add);
            return Set.copyOf(found);
        });
    }

    private Node graph(String articleId) {
        return Newsgraph.graph(base, articleId);
    }

    private <T> T read(Supplier<T> action) {
        dataset.begin(ReadWrite.READ);
        try {
            return action.get();
        } finally {
            dataset.end();
        }
    }

    private void apply(Change change) {
        if (change.isEmpty()) {
            return;
        }
        room.require(change);
        dataset.begin(ReadWrite.WRITE);
        boolean done = false;
        try {
            change.removed().forEach(dataset::delete);
            change.added().forEach(dataset::add);
            dataset.commit();
            done = true;
        } catch (RuntimeException | InternalError e) {
            // A full disk shows as InternalError, because the files are mapped into memory.
            throw new StoreException(
                    "writing to " + directory.map(d -> d.path().toString()).orElse("memory") + " failed (" + e
                            + "); nothing of this batch was stored, and what was stored before is still there. Is the disk full?",
                    e);
        } finally {
            if (!done) {
                dataset.abort();
            }
        }
    }
}
