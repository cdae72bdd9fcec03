package org.newsgraph.training;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.nlp.Lemmas;
import org.newsgraph.nlp.TagModel;
import org.newsgraph.nlp.Tagger;
import org.newsgraph.nlp.Typography;
import org.newsgraph.nlp.WordClusters;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Token;

/** Trains the tagger and the lemma table on EWT and GUM, and measures both: {@code TrainTagger DATA CLASSES TAGS LEMMAS}. */
public final class TrainTagger {
    private static final int LONGEST_ENDING = 5;
    private static final int PASSES = 8;

    private TrainTagger() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        var trees = new ArrayList<>(Conllu.read(data.resolve("ewt/train.conllu")));
        trees.addAll(Conllu.read(data.resolve("gum/train.conllu")));
        WordClusters clusters = WordClusters.read(Files.newInputStream(Path.of(args[1])));
        try (var out = Files.newOutputStream(Path.of(args[2]))) {
            write(trees, clusters, out);
        }
        writeLemmas(trees, Path.of(args[3]));
        var tagger = new Tagger(TagModel.read(Files.newInputStream(Path.of(args[2]))), clusters);
        Lemmas lemmas = Lemmas.read(Files.newInputStream(Path.of(args[3])), new Lexicons());
        for (String set : List.of("ewt/dev", "gum/dev", "ewt/test", "gum/test")) {
            measure(tagger, lemmas, set, Conllu.read(data.resolve(set + ".conllu")));
        }
    }

    static Tagger train(List<Conllu.Tree> trees, WordClusters clusters) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(trees, clusters, bytes);
        return new Tagger(TagModel.read(new ByteArrayInputStream(bytes.toByteArray())), clusters);
    }

    private static void write(List<Conllu.Tree> trees, WordClusters clusters, OutputStream out) throws IOException {
        var trainer = new TagTrainer(trees, clusters);
        trainer.train(PASSES);
        trainer.write(out);
    }

    private static void writeLemmas(List<Conllu.Tree> trees, Path file) throws IOException {
        var words = new TreeMap<String, Map<String, Integer>>();
        var endings = new TreeMap<String, Map<String, Integer>>();
        for (Conllu.Tree tree : trees) {
            for (Token token : tree.tokens()) {
                if (!token.xpos().startsWith("NNP")
                        && !token.xpos().equals("GW")
                        && !token.lemma().equals("_")) {
                    count(token, words, endings);
                }
            }
        }
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (var ending : endings.entrySet()) {
                if (ending.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        > 1) {
                    out.write("E\t" + ending.getKey() + "\t" + most(ending.getValue()) + "\n");
                }
            }
            for (var word : words.entrySet()) {
                out.write("W\t" + word.getKey() + "\t" + most(word.getValue()) + "\n");
            }
        }
    }

    private static void count(
            Token token, Map<String, Map<String, Integer>> words, Map<String, Map<String, Integer>> endings) {
        String form = Typography.plain(token.form().toLowerCase(Locale.ROOT));
        String lemma = Typography.plain(token.lemma().toLowerCase(Locale.ROOT));
        words.computeIfAbsent(form + "\t" + token.xpos(), key -> new HashMap<>())
                .merge(lemma, 1, Integer::sum);
        int same = 0;
        while (same < Math.min(form.length(), lemma.length()) && form.charAt(same) == lemma.charAt(same)) {
            same++;
        }
        if (same > 0 && form.length() - same < LONGEST_ENDING) {
            for (int length = Math.max(1, form.length() - same);
                    length <= Math.min(LONGEST_ENDING, form.length() - 1);
                    length++) {
                endings.computeIfAbsent(
                                form.substring(form.length() - length) + "\t" + token.xpos(), key -> new HashMap<>())
                        .merge((form.length() - same) + "\t" + lemma.substring(same), 1, Integer::sum);
            }
        }
    }

    private static String most(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
    }

    private static void measure(Tagger tagger, Lemmas lemmas, String set, List<Conllu.Tree> trees) {
        int all = 0;
        int upos = 0;
        int xpos = 0;
        int lemma = 0;
        long start = System.nanoTime();
        for (Conllu.Tree tree : trees) {
            List<Token> tagged = tagger.tag(tree.tokens());
            for (int i = 0; i < tagged.size(); i++) {
                Token gold = tree.tokens().get(i);
                Token found = tagged.get(i);
                all++;
                upos += gold.tag().equals(found.tag()) ? 1 : 0;
                xpos += gold.xpos().equals(found.xpos()) ? 1 : 0;
                lemma += lemmas.lemma(found.form(), found.xpos()).equalsIgnoreCase(gold.lemma()) ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: UPOS %.2f XPOS %.2f lemma %.2f %% of %d tokens, %.0f tokens/s%n",
                set, 100.0 * upos / all, 100.0 * xpos / all, 100.0 * lemma / all, all, all / seconds);
    }
}
