package org.newsgraph.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps two faults of Jena 5.6 away from the data.
 *
 * <p>A read transaction that times out is aborted by the query engine, and the text index then rolls back the writer of a write that
 * runs at the same time, after which every write hangs. Here a read that is aborted is ended instead.
 *
 * <p>A write transaction that is aborted leaves TDB2's node table with a wrong write position, and what is written next cannot be
 * read after a restart. Here the database is let go and opened anew, after the running reads have ended and before any other
 * transaction begins. This object stays the same, so a server can hold on to it.
 *
 * @see <a href="https://github.com/apache/jena/issues/3877">Jena issue 3877</a>
 */
final class SafeDataset extends DatasetGraphWrapper {
    private static final Logger LOG = LoggerFactory.getLogger(SafeDataset.class);

    /** Transactions share it; opening the database anew needs it alone. */
    private final ReadWriteLock usage = new ReentrantReadWriteLock();
    /** TDB2 has a lock for writers too, but gives it to the next writer before the database could be opened anew. */
    private final Semaphore writer = new Semaphore(1, true);

    private final ThreadLocal<@Nullable ReadWrite> mode = new ThreadLocal<>();
    private volatile Database database;
    private volatile @Nullable RuntimeException failure;

    SafeDataset(Database database) {
        super(database.indexed());
        this.database = database;
    }

    @Override
    protected DatasetGraph get() {
        return database.indexed();
    }

    @Override
    public Context getContext() {
        return get().getContext();
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node graphNode) {
        return GraphView.createNamedGraph(this, graphNode);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    /** A read that may become a write is a write from the start: it would otherwise pass by our lock for writers. */
    @Override
    public void begin(TxnType type) {
        begin(type == TxnType.READ ? ReadWrite.READ : ReadWrite.WRITE);
    }

    @Override
    public void begin(ReadWrite wanted) {
        if (mode.get() != null) {
            throw new JenaTransactionException("this thread is in a transaction already");
        }
        if (wanted == ReadWrite.WRITE) {
            writer.acquireUninterruptibly();
        }
        usage.readLock().lock();
        boolean begun = false;
        try {
            refuseAfterFailure();
            get().begin(wanted);
            mode.set(wanted);
            begun = true;
        } finally {
            if (!begun) {
                usage.readLock().unlock();
                release(wanted);
            }
        }
    }

    @Override
    public boolean promote() {
        return mode.get() == ReadWrite.WRITE;
    }

    @Override
    public boolean promote(Promote type) {
        return promote();
    }

    @Override
    public void commit() {
        get().commit();
        leave();
    }

    @Override
    public void abort() {
        if (mode.get() == ReadWrite.WRITE) {
            breakOff();
        } else {
            end();
        }
    }

    @Override
    public void end() {
        ReadWrite current = mode.get();
        if (current == ReadWrite.READ) {
            try {
                get().end();
            } finally {
                leave();
            }
        } else if (current == ReadWrite.WRITE) {
            LOG.warn("a write ended without a commit, and is taken back");
            breakOff();
        }
    }

    @Override
    public boolean isInTransaction() {
        return mode.get() != null;
    }

    @Override
    public @Nullable ReadWrite transactionMode() {
        return mode.get();
    }

    @Override
    public @Nullable TxnType transactionType() {
        ReadWrite current = mode.get();
        return current == null ? null : TxnType.convert(current);
    }

    /** The database belongs to the store, and only the store closes it. */
    @Override
    public void close() {}

    /** Waits until no transaction runs, then closes the database for good. */
    void shutDown() {
        writer.acquireUninterruptibly();
        usage.writeLock().lock();
        try {
            failure = new StoreException("the store is closed");
            database.close();
        } finally {
            usage.writeLock().unlock();
            writer.release();
        }
    }

    /** Runs something on the bare database while no transaction runs. */
    void alone(java.util.function.Consumer<Database> action) {
        writer.acquireUninterruptibly();
        usage.writeLock().lock();
        try {
            refuseAfterFailure();
            action.accept(database);
        } finally {
            usage.writeLock().unlock();
            writer.release();
        }
    }

    private void breakOff() {
        try {
            get().abort();
        } catch (RuntimeException e) {
            LOG.warn("a broken write could not be taken back in the usual way: {}", e.toString());
        } finally {
            mode.remove();
            usage.readLock().unlock();
            usage.writeLock().lock();
            try {
                openAnew();
            } finally {
                usage.writeLock().unlock();
                writer.release();
            }
        }
    }

    private void openAnew() {
        try {
            Context before = get().getContext().copy();
            database = database.reopened();
            Context after = get().getContext();
            before.keys().stream().filter(key -> !after.isDefined(key)).forEach(key -> after.set(key, before.get(key)));
        } catch (java.io.IOException | RuntimeException e) {
            failure = new StoreException(
                    "a write was broken off and the database could not be opened again (" + e.getMessage()
                            + "); what was stored before is safe: start the program again",
                    e);
            throw failure;
        }
    }

    private void refuseAfterFailure() {
        RuntimeException reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    private void leave() {
        ReadWrite current = mode.get();
        mode.remove();
        usage.readLock().unlock();
        if (current != null) {
            release(current);
        }
    }

    private void release(ReadWrite ended) {
        if (ended == ReadWrite.WRITE) {
            writer.release();
        }
    }
}
