package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of Jena is shown with the bare database, and then that ours does not have it. */
class JenaFaultsIT {
    private static final int ENOUGH_TO_OVERTAKE_THE_BUFFER = 20_000;

    @TempDir
    Path directory;

    @Test
    void anAbortedWriteMakesTheBareDatabaseUnreadable() throws Exception {
        assertThatThrownBy(() -> assertThat(labelsAfterAbort(Database::indexed)).isEqualTo(200))
                .isNotNull();
    }

    @Test
    void anAbortedWriteLeavesOurDatasetReadableAfterARestart() throws Exception {
        assertThat(labelsAfterAbort(SafeDataset::new)).isEqualTo(200);
    }

    @Test
    void aWriteThatEndsWithoutCommitCountsAsAborted() throws Exception {
        Database database = open();
        var dataset = new SafeDataset(database);
        dataset.begin(ReadWrite.WRITE);
        Graphs.labels("lost", ENOUGH_TO_OVERTAKE_THE_BUFFER).forEach(dataset::add);
        dataset.end();
        readThenWrite(dataset, "kept");
        dataset.shutDown();
        assertThat(countInFreshlyOpened()).isEqualTo(100);
    }

    private long labelsAfterAbort(Function<Database, DatasetGraph> opening) throws Exception {
        Database prepared = open();
        Graphs.write(prepared.indexed(), Graphs.labels("before", 100));
        prepared.close();
        // From here on no term is in a cache: the fault needs a read from the file between two writes.
        Database database = open();
        DatasetGraph dataset = opening.apply(database);
        try {
            dataset.begin(ReadWrite.WRITE);
            Graphs.labels("lost", ENOUGH_TO_OVERTAKE_THE_BUFFER).forEach(dataset::add);
            dataset.abort();
            dataset.end();
            readThenWrite(dataset, "after");
        } finally {
            if (dataset instanceof SafeDataset safe) {
                safe.shutDown();
            } else {
                database.close();
            }
        }
        return countInFreshlyOpened();
    }

    private static void readThenWrite(DatasetGraph dataset, String name) {
        dataset.begin(ReadWrite.WRITE);
        assertThat(dataset.stream().count()).isLessThan(ENOUGH_TO_OVERTAKE_THE_BUFFER);
        Graphs.labels(name, 100).forEach(dataset::add);
        dataset.commit();
        dataset.end();
    }

    private long countInFreshlyOpened() throws Exception {
        Database again = open();
        try {
            return Graphs.count(again.indexed());
        } finally {
            again.close();
        }
    }

    private Database open() throws Exception {
        var place = new DataDirectory(directory);
        place.mark();
        return Database.open(place);
    }

    @Test
    void anAbortedReadTakesTheWriterFromARunningWriteOfTheBareDatabase() {
        Database database = Database.inMemory();
        assertThatThrownBy(() ->
                        assertThat(hitsAfterReadAborts(database.indexed())).isEqualTo(100))
                .isNotNull();
    }

    @Test
    void anAbortedReadLeavesARunningWriteAlone() {
        assertThat(hitsAfterReadAborts(new SafeDataset(Database.inMemory()))).isEqualTo(100);
    }

    private static int hitsAfterReadAborts(DatasetGraph dataset) {
        dataset.begin(ReadWrite.WRITE);
        Graphs.labels("harbour", 50).forEach(dataset::add);
        CompletableFuture.runAsync(() -> {
                    dataset.begin(ReadWrite.READ);
                    dataset.abort();
                    dataset.end();
                })
                .join();
        Graphs.labels("lighthouse", 50).forEach(dataset::add);
        dataset.commit();
        dataset.end();
        return Graphs.hits(dataset, "harbour lighthouse");
    }
}
