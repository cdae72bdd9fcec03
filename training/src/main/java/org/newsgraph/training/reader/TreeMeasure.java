package org.newsgraph.training.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.reader.ReaderParts;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;

/** Tags, heads and dependencies: the share of words that have the right one. */
final class TreeMeasure implements Measure {
    private static final String PUNCTUATION = "punct";

    private final ReaderParts reader;
    private final Map<String, Count> counts = new TreeMap<>();

    private static final class Count {
        private int words;
        private int universal;
        private int penn;
        private int heads;
        private int arcs;
        private int content;
        private int contentHeads;
        private int contentArcs;

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f; main relations without punctuation UAS %.2f LAS %.2f; %d words",
                    100.0 * universal / words,
                    100.0 * penn / words,
                    100.0 * heads / words,
                    100.0 * arcs / words,
                    100.0 * contentHeads / content,
                    100.0 * contentArcs / content,
                    words);
        }
    }

    TreeMeasure(ReaderParts reader) {
        this.reader = reader;
    }

    @Override
    public void add(Example example, ReaderParts.Seen seen) {
        if (example.heads().isEmpty()) {
            return;
        }
        Count count = counts.computeIfAbsent(example.corpus(), key -> new Count());
        List<Span> sentences = example.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            SentenceReading sentence = seen.sentences().get(s);
            for (int w = 0; w < sentence.tags().size(); w++) {
                int word = sentences.get(s).start() + w;
                countTags(count, sentence.tags().get(w), example.tags().get(word));
                int head = example.heads().get(word);
                countArc(
                        count,
                        sentence.arcs().get(w),
                        head < 0 ? head : head - sentences.get(s).start(),
                        reader.dependencies().get(example.dependencies().get(word)));
            }
        }
    }

    private void countTags(Count count, SentenceReading.Tags found, int label) {
        count.words++;
        if (label >= 0) {
            SentenceReading.Tags right = reader.tags().get(label);
            count.universal += found.universal().equals(right.universal()) ? 1 : 0;
            count.penn += found.penn().equals(right.penn()) ? 1 : 0;
        }
    }

    private static void countArc(Count count, SentenceReading.Arc found, int head, String relation) {
        boolean sameHead = found.head() == head;
        boolean same = sameHead && main(found.relation()).equals(main(relation));
        count.heads += sameHead ? 1 : 0;
        count.arcs += sameHead && found.relation().equals(relation) ? 1 : 0;
        if (!relation.equals(PUNCTUATION)) {
            count.content++;
            count.contentHeads += sameHead ? 1 : 0;
            count.contentArcs += same ? 1 : 0;
        }
    }

    private static String main(String relation) {
        return relation.split(":", 2)[0];
    }

    @Override
    public String report() {
        var report = new StringBuilder();
        counts.forEach((corpus, count) -> report.append("trees ")
                .append(corpus)
                .append(": ")
                .append(count)
                .append('\n'));
        return report.toString();
    }
}
