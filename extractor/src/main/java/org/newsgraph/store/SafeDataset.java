package org.newsgraph.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * Keeps two faults of Jena 5.6 away from the data. A read transaction that times out is aborted by the query engine, and the text
 * index then rolls back the writer of a write that runs at the same time, after which every write hangs: here a read that is
 * aborted is ended instead. A write transaction that aborts leaves TDB2's node table with a wrong write position: here it is
 * remembered, so that the store opens the database anew before anything else uses it.
 *
 * @see <a href="https://github.com/apache/jena/issues/3877">Jena issue 3877</a>
 */
final class SafeDataset extends DatasetGraphWrapper {
    private volatile boolean writeAborted;

    SafeDataset(DatasetGraph dataset) {
        super(dataset);
    }

    @Override
    public void abort() {
        if (isInTransaction() && transactionMode() == ReadWrite.READ) {
            end();
            return;
        }
        writeAborted = true;
        super.abort();
    }

    @Override
    public void begin(ReadWrite readWrite) {
        refuseAfterAbort();
        super.begin(readWrite);
    }

    @Override
    public void begin(TxnType type) {
        refuseAfterAbort();
        super.begin(type);
    }

    private void refuseAfterAbort() {
        if (writeAborted) {
            throw new StoreException(
                    "a write was broken off, and the database has to be opened anew before it is used");
        }
    }

    boolean writeAborted() {
        return writeAborted;
    }
}
