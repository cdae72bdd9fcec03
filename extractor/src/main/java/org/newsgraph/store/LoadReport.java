package org.newsgraph.store;

/**
 * What a load did.
 *
 * @param added articles that were not there before
 * @param unchanged articles that were stored already with the same graph, and were left alone
 * @param replaced articles that were stored with another graph
 */
public record LoadReport(int added, int unchanged, int replaced) {

    /** Did the load change what is stored? */
    public boolean changed() {
        return added + replaced > 0;
    }

    /** The two loads together. */
    public LoadReport plus(LoadReport other) {
        return new LoadReport(added + other.added, unchanged + other.unchanged, replaced + other.replaced);
    }
}
