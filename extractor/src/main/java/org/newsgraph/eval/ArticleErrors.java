package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;

/**
 * What was missed, found beyond the answers, or told otherwise in whole articles, compared with the answers as {@code
 * score_articles.py} compares them. It reads the answers, and is no part of predicting.
 */
public final class ArticleErrors {
    private static final int LEAST_IMPORTANCE = 2;
    private static final String HEADING =
            "Gold facts of importance %d and more that were missed, and finds that answer no gold fact. The gold facts are chosen"
                    + " ones: a \"false\" find is not in gold, and may be right. \"Partly\" is what was found and told otherwise.%n%n";

    private final Path directory;
    private final Function<Document, List<NearRule>> nearRules;
    private final AgreedTerms terms = AgreedTerms.ofArticles();
    private final AgreedWords words = new AgreedWords(terms);

    /**
     * An analysis.
     *
     * @param directory where the answers for {@code NAME.txt} lie, as {@code NAME.gold.tsv}
     * @param nearRules the rules that began to hold in a document, of each sentence the nearest first
     */
    public ArticleErrors(Path directory, Function<Document, List<NearRule>> nearRules) {
        this.directory = directory;
        this.nearRules = nearRules;
    }

    /**
     * The mistakes, grouped by cause, behind a table of their numbers.
     *
     * @param read what was found in the articles; each is known by its name
     * @param shown how many of each cause and sort
     * @throws EvalException if there are no answers for any of them, or they cannot be read
     */
    public String report(List<ArticleFacts> read, int shown) {
        List<ArticleComparison> comparisons = read.parallelStream()
                .flatMap(facts -> comparison(facts).stream())
                .toList();
        if (comparisons.isEmpty()) {
            throw new EvalException(
                    directory + ": no answers to compare with; put NAME" + ArticleGold.ENDING + " beside NAME.txt");
        }
        List<Mistake> mistakes = comparisons.parallelStream()
                .flatMap(comparison -> new ArticleDiagnosis(comparison, LEAST_IMPORTANCE).mistakes().stream())
                .toList();
        return String.format(Locale.ROOT, HEADING, LEAST_IMPORTANCE) + table(comparisons) + "\n"
                + Mistake.report(mistakes, shown);
    }

    private java.util.Optional<ArticleComparison> comparison(ArticleFacts facts) {
        Article article = facts.document().article();
        return ArticleGold.read(directory, article.name(), article.text(), words)
                .map(gold -> new ArticleComparison(
                        gold, FoundArticle.of(facts, nearRules.apply(facts.document())), terms, words));
    }

    private static String table(List<ArticleComparison> comparisons) {
        var table = new StringBuilder(line("kind", "gold", "missed", "found", "false"));
        for (int kind = 0; kind < GoldKind.values().length; kind++) {
            int at = kind;
            List<KindMatching<? extends Found>> all = comparisons.stream()
                    .<KindMatching<? extends Found>>map(
                            comparison -> comparison.all().get(at))
                    .toList();
            table.append(line(
                    GoldKind.values()[kind].word(),
                    sum(all, false),
                    sum(all, true),
                    all.stream().mapToInt(KindMatching::counted).sum(),
                    all.stream().mapToInt(matching -> matching.unasked().size()).sum()));
        }
        return table.toString();
    }

    private static int sum(List<KindMatching<? extends Found>> matchings, boolean missed) {
        return matchings.stream()
                .mapToInt(matching -> (int) IntStream.range(0, matching.rows().size())
                        .filter(row -> matching.rows().get(row).importance() >= LEAST_IMPORTANCE)
                        .filter(row -> !missed || matching.answer(row).isEmpty())
                        .count())
                .sum();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-12s%6s%8s%8s%8s%n", cells);
    }
}
