package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.newsgraph.rdf.Newsgraph;

/**
 * A graph store in a directory: TDB2 with a named graph for each article, a derived graph of shortcuts, and a full-text index of
 * labels. Only one process may have it open. Everything that is written is whole and in memory before a transaction begins.
 */
public final class Store implements AutoCloseable {
    private static final String MARKER = "newsgraph.properties";
    private static final String FORMAT = "format=1\n";
    private static final String DATABASE = "tdb2";
    private static final String INDEX = "labels";

    private final Optional<Path> directory;
    private final String base;
    private DatasetGraph database;
    private SafeDataset dataset;
    private TextIndex index;

    private Store(Optional<Path> directory, String base, DatasetGraph database, Directory labels) {
        this.directory = directory;
        this.base = base;
        this.database = database;
        this.index = textIndex(labels);
        this.dataset = new SafeDataset(TextDatasetFactory.create(database, index, true));
    }

    /**
     * Opens a data directory, and makes it when there is none.
     *
     * @throws StoreException if it is something else, if another process has it open, or if it cannot be written
     */
    public static Store open(Path directory) {
        prepare(directory);
        try {
            return new Store(Optional.of(directory), Newsgraph.DEFAULT_BASE, connect(directory), labels(directory));
        } catch (DBOpEnvException e) {
            throw new StoreException(
                    "data directory " + directory + " is in use by another process (" + e.getMessage()
                            + "); stop it, or choose another directory with --data",
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException("data directory " + directory + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** A store that is gone when the program ends. */
    public static Store inMemory() {
        return new Store(
                Optional.empty(), Newsgraph.DEFAULT_BASE, DatabaseMgr.createDatasetGraph(), new ByteBuffersDirectory());
    }

    /** Is there a store in the directory? */
    public static boolean exists(Path directory) {
        return Files.exists(directory.resolve(MARKER));
    }

    private static void prepare(Path directory) {
        try {
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new StoreException(directory + " is a file, not a data directory; choose another with --data");
            }
            if (Files.isDirectory(directory) && !exists(directory) && !isEmpty(directory)) {
                throw new StoreException(
                        directory + " is not a Newsgraph data directory, and not empty; choose another with --data");
            }
            Files.createDirectories(directory.resolve(DATABASE));
            Files.createDirectories(directory.resolve(INDEX));
            Files.writeString(directory.resolve(MARKER), FORMAT, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreException("data directory " + directory + " cannot be written: " + e, e);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private static DatasetGraph connect(Path directory) {
        return DatabaseMgr.connectDatasetGraph(Location.create(directory.resolve(DATABASE)));
    }

    private static Directory labels(Path directory) throws IOException {
        return FSDirectory.open(directory.resolve(INDEX));
    }

    /** The unique identifier of each entry keeps the index free of duplicates when a graph is loaded again. */
    private static TextIndex textIndex(Directory labels) {
        var definition = new EntityDefinition("uri", "label", RDFS.label);
        definition.setGraphField("graph");
        definition.setUidField("uid");
        definition.setLangField("lang");
        return TextDatasetFactory.createLuceneIndex(labels, new TextIndexConfig(definition));
    }

    /** The dataset for queries and servers, in which the default graph is the union of all graphs. */
    public DatasetGraph dataset() {
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }

    /** Identifiers of the stored articles, sorted. */
    public List<String> articles() {
        return read(() -> {
            var found = new ArrayList<String>();
            String prefix = Newsgraph.graph(base, "").getURI();
            database.listGraphNodes().forEachRemaining(graph -> {
                if (graph.isURI() && graph.getURI().startsWith(prefix)) {
                    found.add(graph.getURI().substring(prefix.length()));
                }
            });
            found.sort(Comparator.naturalOrder());
            return List.copyOf(found);
        });
    }

    /** How many articles a load added, left alone, and replaced. */
    public record LoadReport(int added, int unchanged, int replaced) {}

    /**
     * Stores articles in one transaction. An article that is stored already with the same graph is left alone.
     *
     * @throws StoreException if writing fails; nothing of the batch is stored then
     */
    public LoadReport load(List<ArticleGraph> articles) {
        var changed = new ArrayList<ArticleGraph>();
        int unchanged = 0;
        int replaced = 0;
        for (ArticleGraph article : articles) {
            Set<Quad> stored = quads(Newsgraph.graph(base, article.articleId()));
            if (stored.equals(new HashSet<>(article.quads()))) {
                unchanged++;
            } else {
                replaced += stored.isEmpty() ? 0 : 1;
                changed.add(article);
            }
        }
        if (!changed.isEmpty()) {
            write(() -> {
                for (ArticleGraph article : changed) {
                    dataset.deleteAny(Newsgraph.graph(base, article.articleId()), Node.ANY, Node.ANY, Node.ANY);
                    article.quads().forEach(dataset::add);
                }
            });
            derive();
        }
        return new LoadReport(changed.size() - replaced, unchanged, replaced);
    }

    /** Makes the derived graph anew from what the articles assert. */
    public void derive() {
        Node graph = NodeFactory.createURI(base + "graph/derived");
        List<Quad> derived = read(() -> Derivation.quads(database, graph, base));
        write(() -> {
            dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
            derived.forEach(dataset::add);
        });
    }

    private Set<Quad> quads(Node graph) {
        return read(() -> {
            var found = new HashSet<Quad>();
            database.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(found::add);
            return found;
        });
    }

    /** All quads, in memory. */
    public DatasetGraph snapshot() {
        return read(() -> {
            DatasetGraph copy = DatasetGraphFactory.createGeneral();
            database.find().forEachRemaining(copy::add);
            return copy;
        });
    }

    private <T> T read(java.util.function.Supplier<T> action) {
        dataset.begin(ReadWrite.READ);
        try {
            return action.get();
        } finally {
            dataset.end();
        }
    }

    private void write(Runnable action) {
        dataset.begin(ReadWrite.WRITE);
        boolean done = false;
        try {
            action.run();
            dataset.commit();
            done = true;
        } catch (RuntimeException e) {
            throw new StoreException(
                    "writing to " + directory.map(Path::toString).orElse("memory") + " failed (" + e.getMessage()
                            + "); nothing of this batch was stored. Is the disk full?",
                    e);
        } finally {
            if (!done) {
                breakOff();
            }
        }
    }

    /** After a broken write the database is let go and opened anew: see {@link SafeDataset}. */
    private void breakOff() {
        try {
            dataset.abort();
        } finally {
            dataset.end();
            reopen();
        }
    }

    private void reopen() {
        if (directory.isEmpty()) {
            return;
        }
        try {
            index.close();
            TDBInternal.expel(database);
            database = connect(directory.get());
            index = textIndex(labels(directory.get()));
            dataset = new SafeDataset(TextDatasetFactory.create(database, index, true));
        } catch (IOException e) {
            throw new StoreException(
                    "data directory " + directory.get() + " cannot be opened again: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        index.close();
        if (directory.isPresent()) {
            TDBInternal.expel(database);
        }
    }
}
