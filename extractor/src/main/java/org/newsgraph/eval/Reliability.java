package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Claim;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Taxonomy;

/**
 * How often what a rule finds is right, on the parts of KnowledgeNet (folds 1 and 2) and DWIE (the first 300 articles) that are for
 * development. A finding counts where people marked both ends, and, in KnowledgeNet, every relation of its kind; what the people
 * did not mark as such a relation counts as wrong, so that the shares are lower bounds. It reads the answers.
 */
public final class Reliability {
    private static final String RULE = "rule:";
    private static final int BINS = 20;

    /** A finding, and whether it is right. */
    record Trial(String foundBy, double confidence, boolean right) {}

    private static final class Count {
        private int right;
        private int all;
        private double confidence;

        void add(Trial trial) {
            right += trial.right() ? 1 : 0;
            confidence += trial.confidence();
            all++;
        }
    }

    private final List<Trial> trials;

    private Reliability(List<Trial> trials) {
        this.trials = trials;
    }

    /**
     * Tries all rules.
     *
     * @param articles from articles to facts
     * @param excerpts the same for excerpts
     * @throws EvalException if the data is not there
     */
    public static Reliability measure(
            Path data,
            Function<org.newsgraph.text.Article, ArticleFacts> articles,
            Function<org.newsgraph.text.Article, ArticleFacts> excerpts,
            Taxonomy taxonomy) {
        var trials = new ArrayList<Trial>();
        KnowledgeNetTerms terms = KnowledgeNetTerms.shipped();
        trials.addAll(
                KnowledgeNetErrors.development(data.resolve("knowledgenet").resolve("folds-1-3.jsonl")).parallelStream()
                        .flatMap(item ->
                                passage(item, excerpts.apply(KnowledgeNetErrors.article(item)), terms, taxonomy))
                        .toList());
        PairTerms pairs = DwieMapping.read().terms();
        trials.addAll(ItemFile.read(data.resolve("dwie").resolve("train.jsonl"), DwieGold.FIELDS).stream()
                .limit(DwieMeasurement.DEVELOPMENT)
                .toList()
                .parallelStream()
                .flatMap(item -> article(item, articles.apply(DwiePredictor.article(item)), pairs, taxonomy))
                .toList());
        return new Reliability(trials);
    }

    private static Stream<Trial> passage(Item item, ArticleFacts facts, KnowledgeNetTerms terms, Taxonomy taxonomy) {
        List<JsonObject> gold = Json.objects(item, "facts");
        List<String> annotated = Json.strings(item, "annotated");
        return facts.facts().stream().flatMap(fact -> {
            var one = new ArticleFacts(facts.document(), facts.entities(), List.of(fact));
            return new KnowledgeNetPredictions(one, terms, taxonomy)
                    .predictions().stream()
                            .filter(prediction -> annotated.contains(prediction.property()))
                            .map(prediction -> trial(
                                    fact, gold.stream().anyMatch(g -> KnowledgeNetMeasurement.same(g, prediction))));
        });
    }

    private static Stream<Trial> article(Item item, ArticleFacts facts, PairTerms terms, Taxonomy taxonomy) {
        var gold = new DwieGold(item);
        return terms.rows().stream()
                .flatMap(row -> facts.facts().stream()
                        .flatMap(fact -> PairTerms.pairs(row, List.of(fact), taxonomy)
                                .flatMap(pair ->
                                        DwiePredictor.prediction(item.text("id"), facts.document(), pair, taxonomy)
                                                .stream())
                                .flatMap(prediction -> gold.relation(prediction).stream())
                                .map(relation -> trial(fact, gold.relations().contains(relation)))));
    }

    private static Trial trial(Fact fact, boolean right) {
        Claim claim = fact.claims().get(0);
        return new Trial(claim.foundBy(), claim.confidence(), right);
    }

    /** For each range of confidence, how often a finding was right. */
    public String table() {
        var bins = new TreeMap<Integer, Count>();
        for (Trial trial : trials) {
            bins.computeIfAbsent((int) Math.floor(trial.confidence() * BINS + 1e-9), key -> new Count())
                    .add(trial);
        }
        var table = new StringBuilder(
                String.format(Locale.ROOT, "%-14s %9s %11s %7s%n", "confidence", "findings", "said", "right"));
        bins.forEach((bin, count) -> table.append(String.format(
                Locale.ROOT,
                "%.2f to %.2f   %9d %11.3f %7.3f%n",
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                count.all,
                count.confidence / count.all,
                (double) count.right / count.all)));
        return table.toString();
    }

    /** The lines of {@code rules/reliability.tsv}: how often each rule was right, and of how many. */
    public List<String> lines() {
        Map<String, Count> byRule = new TreeMap<>();
        for (Trial trial : trials) {
            if (trial.foundBy().startsWith(RULE)) {
                byRule.computeIfAbsent(trial.foundBy().substring(RULE.length()), key -> new Count())
                        .add(trial);
            }
        }
        var lines = new ArrayList<String>();
        lines.add(
                "# How often rules were right on texts for development; written by 'newsgraph eval reliability -o FILE'.");
        lines.add("rule\tright\tof");
        byRule.forEach((rule, count) -> lines.add(rule + "\t" + count.right + "\t" + count.all));
        return lines;
    }
}
