package org.newsgraph.training.nlp;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Sorts the words of the open corpora into classes of several sizes: {@code TrainClusters DATA TABLE}. */
public final class TrainClusters {
    private static final int RAREST = 3;
    private static final int ROUNDS = 12;
    private static final int[] SIZES = {40, 150, 600};

    private TrainClusters() {}

    public static void main(String[] args) throws IOException {
        List<List<String>> sentences = new PlainCorpora(Path.of(args[0])).sentences();
        var classes = new ArrayList<int[]>();
        var vocabulary = new Vocabulary(sentences, RAREST);
        for (int size : SIZES) {
            classes.add(new WordExchange(vocabulary, size).classes(ROUNDS));
        }
        var lines = new TreeMap<String, String>();
        for (int word = 1; word < vocabulary.size(); word++) {
            var line = new StringBuilder();
            for (int[] sorted : classes) {
                line.append('\t').append(Integer.toString(sorted[word], Character.MAX_RADIX));
            }
            lines.put(vocabulary.word(word), line.toString());
        }
        try (var out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))), StandardCharsets.UTF_8))) {
            for (var line : lines.entrySet()) {
                out.write(line.getKey() + line.getValue() + "\n");
            }
        }
        System.out.printf("%d words of %d sentences%n", lines.size(), sentences.size());
    }
}
