package org.newsgraph.training.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.reader.ReaderParts;
import org.newsgraph.text.PairReading;

/**
 * What expressions mean: of those that mean an earlier one of the same window, how often the likeliest earlier one is meant; and how
 * good the links are that the extractor makes, from pronouns and descriptions that it finds.
 */
final class AntecedentMeasure implements Measure {
    private final ReaderParts reader;
    private final Map<String, Tally> likeliest = new TreeMap<>();
    private final Map<String, Tally> links = new TreeMap<>();

    AntecedentMeasure(ReaderParts reader) {
        this.reader = reader;
    }

    @Override
    public void add(Example example, ReaderParts.Seen seen) {
        if (!example.known().contains(reader.relations().indexOf(Labels.SAME))) {
            return;
        }
        for (Antecedents.Choice choice : Antecedents.choices(same(Scored.marked(example, reader, seen)))) {
            if (choice.possible()) {
                likeliest.merge(example.corpus(), new Tally(choice.answer().holds() ? 1 : 0, 1, 1), Tally::plus);
            }
        }
        for (Antecedents.Choice choice : Antecedents.choices(same(Scored.found(example, reader, seen)))) {
            boolean found = reader.threshold(Labels.SAME)
                    .filter(least ->
                            reader.probability(Labels.SAME, choice.answer().score()) >= least)
                    .isPresent();
            links.merge(
                    example.corpus(),
                    new Tally(found && choice.answer().holds() ? 1 : 0, found ? 1 : 0, choice.possible() ? 1 : 0),
                    Tally::plus);
        }
    }

    private List<Scored> same(List<Scored> pairs) {
        return pairs.stream()
                .filter(pair -> reader.relations().get(pair.relation()).equals(PairReading.COREFERENCE))
                .toList();
    }

    @Override
    public String report() {
        var report = new StringBuilder();
        likeliest.forEach((corpus, tally) -> report.append("antecedents ")
                .append(corpus)
                .append(String.format(Locale.ROOT, ": %.3f of %d%n", tally.precision(), tally.there())));
        links.forEach((corpus, tally) -> report.append("links ")
                .append(corpus)
                .append(": ")
                .append(tally)
                .append('\n'));
        return report.toString();
    }
}
