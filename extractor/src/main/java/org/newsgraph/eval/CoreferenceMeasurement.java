package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;

/**
 * Chains of mentions in whole documents of GUM, read from their text. A mention counts as found when its head is (see
 * {@link MentionMatch}), since the extractor marks shorter phrases than GUM does; a row shows the score for exact spans. What
 * counts as a mention is said in {@link ChainedText}, and the measures in {@link ChainScore}.
 */
public final class CoreferenceMeasurement implements Measurement {
    private static final String NEWS = "GUM_news";

    private final Path file;
    private final String part;
    private final Measure.Kind kind;
    private final Function<Article, Document> annotation;

    /**
     * Measures on a part of GUM.
     *
     * @param part {@code test}, which is held to its best value, or {@code dev}, which is shown
     */
    public CoreferenceMeasurement(Path data, String part, Function<Article, Document> annotation) {
        this.file = data.resolve("gum").resolve(part + ".conllu");
        this.part = part;
        this.kind = part.equals("test") ? Measure.Kind.QUALITY : Measure.Kind.SHOWN;
        this.annotation = annotation;
    }

    @Override
    public String set() {
        return "gum " + part + " coreference";
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() throws IOException {
        var all = new Sums();
        var news = new Sums();
        for (Map.Entry<String, List<TreebankSentence>> document :
                Treebank.documents(file).entrySet()) {
            var text = new ChainedText(document.getValue());
            Sums one = Sums.of(text, annotation.apply(text.article()));
            all = all.plus(one);
            news = document.getKey().startsWith(NEWS) ? news.plus(one) : news;
        }
        var measures = new ArrayList<>(all.measures(set(), kind));
        measures.addAll(news.measures("gum " + part + " news coreference", kind));
        return measures;
    }

    private record Sums(ChainScore heads, ChainScore spans) {
        Sums() {
            this(ChainScore.NONE, ChainScore.NONE);
        }

        static Sums of(ChainedText text, Document read) {
            var found = text.chains(read);
            return new Sums(
                    MentionMatch.HEAD.score(text.chains(), found), MentionMatch.EXACT.score(text.chains(), found));
        }

        Sums plus(Sums other) {
            return new Sums(heads.plus(other.heads), spans.plus(other.spans));
        }

        List<Measure> measures(String set, Measure.Kind kind) {
            return List.of(
                    new Measure(set, "CoNLL F1", heads.conll(), kind),
                    new Measure(set, "MUC F1", heads.muc().f1(), Measure.Kind.SHOWN),
                    new Measure(set, "B-cubed F1", heads.bCubed().f1(), Measure.Kind.SHOWN),
                    new Measure(set, "CEAF-phi4 F1", heads.ceaf().f1(), Measure.Kind.SHOWN),
                    new Measure(set, "mentions precision", heads.mentions().precision(), Measure.Kind.SHOWN),
                    new Measure(set, "mentions recall", heads.mentions().recall(), Measure.Kind.SHOWN),
                    new Measure(set, "CoNLL F1, exact spans", spans.conll(), Measure.Kind.SHOWN));
        }
    }
}
