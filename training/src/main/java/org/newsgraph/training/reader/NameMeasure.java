package org.newsgraph.training.reader;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.reader.ReaderParts;
import org.newsgraph.text.SentenceReading.Name;
import org.newsgraph.text.Span;

/** Names of persons, organisations and places, with exact bounds and the right type. */
final class NameMeasure implements Measure {
    private static final String NEWS = "news";

    private final ReaderParts reader;
    private final Map<String, Tally> tallies = new TreeMap<>();

    NameMeasure(ReaderParts reader) {
        this.reader = reader;
    }

    @Override
    public void add(Example example, ReaderParts.Seen seen) {
        if (example.names().isEmpty()) {
            return;
        }
        List<Span> sentences = example.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            List<Integer> labels = example.names()
                    .subList(sentences.get(s).start(), sentences.get(s).end());
            Tally tally = Tally.of(withoutOthers(seen.sentences().get(s).names()), withoutOthers(reader.names(labels)));
            tallies.merge(example.corpus(), tally, Tally::plus);
            if (example.document().contains(NEWS)) {
                tallies.merge(example.corpus() + " " + NEWS, tally, Tally::plus);
            }
        }
    }

    private static List<Name> withoutOthers(List<Name> names) {
        return names.stream().filter(name -> !name.isOther()).toList();
    }

    @Override
    public String report() {
        var report = new StringBuilder();
        tallies.forEach((corpus, tally) -> report.append("names ")
                .append(corpus)
                .append(": ")
                .append(tally)
                .append('\n'));
        return report.toString();
    }
}
