package org.newsgraph.training.reader;

import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.reader.ReaderParts;

/**
 * Relations between places that the extractor finds, for those relations that it uses; every pair counts. Also how true their
 * probabilities are.
 */
final class PairMeasure implements Measure {
    private final ReaderParts reader;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Reliability reliability = new Reliability();

    PairMeasure(ReaderParts reader) {
        this.reader = reader;
    }

    @Override
    public void add(Example example, ReaderParts.Seen seen) {
        for (Scored pair : Scored.found(example, reader, seen)) {
            String relation = reader.relations().get(pair.relation());
            double probability = reader.probability(relation, pair.score());
            reader.threshold(relation).ifPresent(least -> {
                boolean found = probability >= least;
                tallies.merge(
                        example.corpus() + (relation.equals(Labels.SAME) ? " " + relation : ""),
                        new Tally(found && pair.holds() ? 1 : 0, found ? 1 : 0, pair.holds() ? 1 : 0),
                        Tally::plus);
                reliability.add(probability, pair.holds());
            });
        }
    }

    @Override
    public String report() {
        var report = new StringBuilder();
        tallies.forEach((corpus, tally) -> report.append("pairs ")
                .append(corpus)
                .append(": ")
                .append(tally)
                .append('\n'));
        return report + reliability.table();
    }
}
