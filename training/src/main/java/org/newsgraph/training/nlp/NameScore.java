package org.newsgraph.training.nlp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.nlp.NameAnnotator;
import org.newsgraph.nlp.NameLabels;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Measures the name annotator, document by document as it will be used: exact spans with the right type. */
final class NameScore {
    private final NameAnnotator annotator;

    private static final class Count {
        private int gold;
        private int found;
        private int right;

        double f1() {
            return 200.0 * right / Math.max(1, gold + found);
        }
    }

    NameScore(NameAnnotator annotator) {
        this.annotator = annotator;
    }

    String of(String set, List<NameSentence> sentences) {
        var all = new Count();
        var types = new TreeMap<String, Count>();
        long start = System.nanoTime();
        int words = 0;
        for (List<NameSentence> document : TrainNames.byDocument(sentences).values()) {
            Document annotated = annotator.annotate(document(document));
            for (int s = 0; s < document.size(); s++) {
                words += document.get(s).words().size();
                List<NameLabels.Name> found = annotated
                        .mentionsIn(annotated.sentences().get(s))
                        .stream()
                        .map(mention -> new NameLabels.Name(mention.tokens(), mention.type()))
                        .toList();
                count(document.get(s).names(), found, all, types);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: P %.1f R %.1f F1 %.1f of %d names, %.0f words/s;",
                set,
                100.0 * all.right / Math.max(1, all.found),
                100.0 * all.right / Math.max(1, all.gold),
                all.f1(),
                all.gold,
                words / seconds));
        types.forEach((type, count) -> line.append(String.format(Locale.ROOT, " %s %.1f", type, count.f1())));
        return line.toString();
    }

    private static void count(
            List<NameLabels.Name> gold, List<NameLabels.Name> found, Count all, TreeMap<String, Count> types) {
        var right = new HashSet<>(gold);
        for (NameLabels.Name name : gold) {
            all.gold++;
            types.computeIfAbsent(name.type(), key -> new Count()).gold++;
        }
        for (NameLabels.Name name : found) {
            Count count = types.computeIfAbsent(name.type(), key -> new Count());
            int one = right.contains(name) ? 1 : 0;
            all.found++;
            count.found++;
            all.right += one;
            count.right += one;
        }
    }

    private static Document document(List<NameSentence> sentences) {
        var built = new ArrayList<Sentence>();
        for (NameSentence sentence : sentences) {
            var tokens = new ArrayList<Token>();
            for (String word : sentence.words()) {
                tokens.add(Token.of(tokens.size(), new Span(0, 0), word));
            }
            built.add(new Sentence(built.size(), 0, new Span(0, 0), tokens));
        }
        return Document.of(Article.of("corpus", "corpus", Optional.empty())).withSentences(built);
    }
}
