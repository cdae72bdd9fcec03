package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.nlp.WordClusters;
import org.newsgraph.parse.DependencyParser;
import org.newsgraph.parse.ParserTrainer;
import org.newsgraph.text.Token;

/** Trains the dependency parser on EWT and GUM and measures it: {@code TrainParser DATA CLASSES MODEL [PASSES]}. */
public final class TrainParser {
    private TrainParser() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        WordClusters clusters = WordClusters.read(Files.newInputStream(Path.of(args[1])));
        Path model = Path.of(args[2]);
        int passes = args.length > 3 ? Integer.parseInt(args[3]) : 10;
        var trees = new ArrayList<List<Token>>();
        var retagger = new Retagger(data, clusters);
        trees.addAll(retagger.trainingTrees());
        var trainer = new ParserTrainer(trees);
        trainer.train(trees, passes, System.err::println);
        try (var out = Files.newOutputStream(model)) {
            trainer.write(out);
        }
        DependencyParser parser = DependencyParser.read(Files.newInputStream(model));
        for (String set : List.of("ewt/test", "gum/test", "gum/dev")) {
            measure(parser, set, retagger.tagged(data.resolve(set + ".conllu")));
        }
        System.out.println("model " + Files.size(model) / 1024 + " KiB");
    }

    private static void measure(DependencyParser parser, String set, List<List<Token>> trees) {
        int all = 0;
        int heads = 0;
        int both = 0;
        int core = 0;
        int coreFound = 0;
        int coreRight = 0;
        long start = System.nanoTime();
        for (List<Token> tree : trees) {
            List<Token> parsed = parser.parse(tree);
            for (int i = 0; i < tree.size(); i++) {
                Token gold = tree.get(i);
                Token found = parsed.get(i);
                boolean right = gold.head() == found.head() && same(gold.relation(), found.relation());
                boolean isCore = isCore(gold.relation());
                core += isCore ? 1 : 0;
                coreFound += isCore(found.relation()) ? 1 : 0;
                coreRight += isCore && right ? 1 : 0;
                if (!gold.tag().equals("PUNCT")) {
                    all++;
                    heads += gold.head() == found.head() ? 1 : 0;
                    both += right ? 1 : 0;
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: UAS %.1f LAS %.1f subject/object F1 %.1f (no punctuation), %.0f tokens/s%n",
                set, 100.0 * heads / all, 100.0 * both / all, 200.0 * coreRight / (core + coreFound), all / seconds);
    }

    private static boolean isCore(String relation) {
        return relation.startsWith("nsubj") || relation.equals("obj");
    }

    private static boolean same(String gold, String found) {
        return gold.split(":")[0].equals(found.split(":")[0]);
    }
}
