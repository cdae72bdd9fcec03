package org.newsgraph.training.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.nlp.NameAnnotator;
import org.newsgraph.nlp.NameFinder;
import org.newsgraph.nlp.NameModel;
import org.newsgraph.nlp.WordClusters;
import org.newsgraph.text.Later;
import org.newsgraph.text.Lexicons;

/**
 * Trains the name finder and measures it: {@code TrainNames DATA CLUSTERS MODEL [develop]}. With {@code develop} every other news
 * document of the training parts is kept for measuring, and no test part is looked at.
 */
public final class TrainNames {
    private static final int PASSES = 12;

    private final NameCorpora corpora;
    private final WordClusters clusters;

    private TrainNames(NameCorpora corpora, WordClusters clusters) {
        this.corpora = corpora;
        this.clusters = clusters;
    }

    public static void main(String[] args) throws IOException {
        Path model = Path.of(args[2]);
        try (var table = Files.newInputStream(Path.of(args[1]))) {
            var training = new TrainNames(new NameCorpora(Path.of(args[0])), WordClusters.read(table));
            training.run(model, args.length > 3 && args[3].equals("develop"));
        }
    }

    private void run(Path file, boolean develop) throws IOException {
        List<NameSentence> news = corpora.gum("train", "GUM_news");
        Set<String> kept = develop ? everyOther(news) : Set.of();
        var sentences = new ArrayList<NameSentence>();
        sentences.addAll(corpora.unerEwt("train"));
        sentences.addAll(corpora.gum("train", "").stream()
                .filter(sentence -> !kept.contains(sentence.document()))
                .toList());
        sentences.addAll(corpora.wikigold());
        sentences.addAll(corpora.crossnerPolitics("train"));
        sentences.addAll(corpora.crossnerPolitics("dev"));
        sentences.addAll(corpora.redocred());
        var trainer = new NameTrainer(sentences, clusters, new Lexicons().expect("entity/given-names"));
        trainer.train(PASSES);
        try (var out = Files.newOutputStream(file)) {
            trainer.write(out);
        }
        System.out.printf("%d sentences, %d KiB%n", sentences.size(), Files.size(file) / 1024);
        try (var in = Files.newInputStream(file)) {
            measure(
                    NameModel.read(in),
                    develop,
                    news.stream().filter(s -> kept.contains(s.document())).toList());
        }
    }

    private void measure(NameModel model, boolean develop, List<NameSentence> kept) throws IOException {
        var score = new NameScore(
                new NameAnnotator(Later.now(new NameFinder(model, clusters, new Lexicons())), new Lexicons()));
        var news = new ArrayList<>(kept);
        news.addAll(corpora.gum("dev", "GUM_news"));
        if (develop) {
            System.out.println(score.of("kept news", news));
            System.out.println(score.of("GUM dev", corpora.gum("dev", "")));
            System.out.println(score.of("UNER-EWT dev", corpora.unerEwt("dev")));
        } else {
            news.addAll(corpora.gum("test", "GUM_news"));
            System.out.println(score.of("GUM news dev and test", news));
            System.out.println(score.of("GUM test", corpora.gum("test", "")));
            System.out.println(score.of("UNER-EWT test", corpora.unerEwt("test")));
        }
    }

    private static Set<String> everyOther(List<NameSentence> sentences) {
        var documents = new LinkedHashSet<String>();
        sentences.forEach(sentence -> documents.add(sentence.document()));
        var kept = new HashSet<String>();
        boolean keep = true;
        for (String document : documents) {
            if (keep) {
                kept.add(document);
            }
            keep = !keep;
        }
        return kept;
    }

    /** The sentences of each document, in order. */
    static LinkedHashMap<String, List<NameSentence>> byDocument(List<NameSentence> sentences) {
        var documents = new LinkedHashMap<String, List<NameSentence>>();
        sentences.forEach(sentence -> documents
                .computeIfAbsent(sentence.document(), key -> new ArrayList<>())
                .add(sentence));
        return documents;
    }
}
