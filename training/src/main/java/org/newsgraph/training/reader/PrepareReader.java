package org.newsgraph.training.reader;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.cli.NewsgraphPipeline;
import org.newsgraph.reader.Windows;
import org.newsgraph.reader.WordPieces;
import org.newsgraph.training.Conllu;
import org.newsgraph.training.nlp.NameCorpora;

/**
 * Writes what the trained reader learns from and is measured on: {@code PrepareReader DATA OUT} makes {@code train.jsonl.gz},
 * {@code dev.jsonl.gz}, {@code test.jsonl.gz} and {@code labels.json}, and tells how much of what is in them.
 */
public final class PrepareReader {
    private final Path out;
    private final Windows windows = new Windows(WordPieces.shipped());
    private final Counts counts;
    private final Ceiling ceiling = new Ceiling();
    private final TreePassages trees;
    private final NamePassages names;
    private final RedocredPassages redocred;
    private final KnowledgeNetPassages knowledgeNet;
    private final GapPassages gap;

    private PrepareReader(Path data, Path out, Labels labels, List<JsonObject> passages) {
        this.out = out;
        counts = new Counts(labels);
        var candidates = new Candidates(NewsgraphPipeline.classic());
        var corpora = new NameCorpora(data);
        trees = new TreePassages(data, corpora, labels, candidates);
        names = new NamePassages(corpora, candidates);
        redocred = new RedocredPassages(data, names, labels, candidates);
        knowledgeNet = new KnowledgeNetPassages(passages, labels, candidates, ceiling);
        gap = new GapPassages(data, labels, candidates);
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[1]));
        List<JsonObject> passages = KnowledgeNetPassages.read(data);
        var training = new ArrayList<>(Conllu.read(data.resolve("ewt/train.conllu")));
        training.addAll(Conllu.read(data.resolve("gum/train.conllu")));
        Labels labels = Labels.of(training, KnowledgeNetPassages.properties(passages));
        Files.writeString(out.resolve("labels.json"), labels.json().toString());
        var prepare = new PrepareReader(data, out, labels, passages);
        prepare.train();
        prepare.development();
        prepare.test();
        System.out.print(prepare.report());
    }

    private void train() throws IOException {
        try (var writer = new WindowWriter(out, "train", windows, counts)) {
            writer.write(trees.gum("train"), WindowWriter.Cut.LONGEST);
            writer.write(trees.ewt("train"), WindowWriter.Cut.LONGEST);
            writer.write(names.wikigold(), WindowWriter.Cut.LONGEST);
            writer.write(names.crossner(), WindowWriter.Cut.LONGEST);
            writer.write(redocred.train(), WindowWriter.Cut.LONGEST);
            writer.write(knowledgeNet.train(), WindowWriter.Cut.LONGEST);
            writer.write(gap.part("development"), WindowWriter.Cut.LONGEST);
        }
    }

    private void development() throws IOException {
        try (var writer = new WindowWriter(out, "dev", windows, counts)) {
            writer.write(trees.gum("dev"), WindowWriter.Cut.READING);
            writer.write(trees.ewt("dev"), WindowWriter.Cut.READING);
            writer.write(redocred.development(), WindowWriter.Cut.READING);
            writer.write(knowledgeNet.development(), WindowWriter.Cut.LONGEST);
        }
    }

    private void test() throws IOException {
        try (var writer = new WindowWriter(out, "test", windows, counts)) {
            writer.write(trees.gum("test"), WindowWriter.Cut.READING);
            writer.write(trees.ewt("test"), WindowWriter.Cut.READING);
            writer.write(knowledgeNet.test(), WindowWriter.Cut.LONGEST);
            writer.write(gap.part("validation"), WindowWriter.Cut.LONGEST);
        }
    }

    private String report() {
        return counts.report() + "adjectives that are no names: " + names.adjectives() + "\nGAP passages left out: "
                + gap.lost() + "\nKnowledgeNet:\n" + ceiling.report();
    }
}
