package org.newsgraph.store;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * TDB2 and the text index of its labels, opened and closed together.
 *
 * @param directory where it lies, or nothing when it lies in memory
 * @param triples the bare database
 * @param index the text index
 * @param indexed the database through which a write reaches the text index too
 */
record Database(Optional<DataDirectory> directory, DatasetGraph triples, TextIndex index, DatasetGraph indexed) {

    static Database open(DataDirectory directory) throws IOException {
        DatasetGraph triples = connect(Location.create(directory.database()));
        return of(Optional.of(directory), triples, FSDirectory.open(directory.labels()));
    }

    static Database inMemory() {
        return of(Optional.empty(), connect(Location.mem()), new ByteBuffersDirectory());
    }

    private static DatasetGraph connect(Location location) {
        return DatabaseConnection.connectCreate(location, null, new JoinOrder()).getDatasetGraph();
    }

    private static Database of(Optional<DataDirectory> directory, DatasetGraph triples, Directory labels) {
        TextIndex index = textIndex(labels);
        triples.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new Database(directory, triples, index, TextDatasetFactory.create(triples, index));
    }

    /** The unique identifier of each entry keeps the index free of duplicates when a graph is loaded again. */
    private static TextIndex textIndex(Directory labels) {
        var definition = new EntityDefinition("uri", "label", RDFS.label);
        definition.setGraphField("graph");
        definition.setUidField("uid");
        definition.setLangField("lang");
        return TextDatasetFactory.createLuceneIndex(labels, new TextIndexConfig(definition));
    }

    /** Lets the database go and opens it again, with all that was committed. */
    Database reopened() throws IOException {
        if (directory.isPresent()) {
            close();
            return open(directory.get());
        }
        Database fresh = inMemory();
        copyTo(fresh.indexed());
        index.close();
        return fresh;
    }

    /** What lies in memory only cannot be opened again, but what was committed is still read rightly, and so it is copied. */
    private void copyTo(DatasetGraph target) {
        triples.begin(ReadWrite.READ);
        target.begin(ReadWrite.WRITE);
        triples.find().forEachRemaining(target::add);
        target.commit();
        triples.end();
    }

    void close() {
        index.close();
        if (directory.isPresent()) {
            TDBInternal.expel(triples);
        }
    }
}
