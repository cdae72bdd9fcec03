package org.newsgraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.newsgraph.nlp.Typography;

/**
 * Trains the name finder on the open corpora (UNER-EWT, GUM, Wikigold, CrossNER politics) and measures it: {@code TrainNames
 * DATA MODEL}.
 */
public final class TrainNames {
    private static final Pattern GUM_MARK = Pattern.compile(
            "\\((\\d+)-(person|organization|place)-[^()]*?(?=\\(|\\)|$)|\\((\\d+)-[a-z]+-[^()]*?(?=\\(|\\)|$)|(\\d+)\\)|\\)");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("PER", "person"),
            Map.entry("ORG", "organization"),
            Map.entry("LOC", "location"),
            Map.entry("person", "person"),
            Map.entry("politician", "person"),
            Map.entry("organisation", "organization"),
            Map.entry("politicalparty", "organization"),
            Map.entry("organization", "organization"),
            Map.entry("place", "location"),
            Map.entry("location", "location"),
            Map.entry("country", "location"));

    private TrainNames() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        var samples = new ArrayList<NameSample>();
        samples.addAll(gum(data.resolve("gum/train.conllu"), ""));
        samples.addAll(columns(data.resolve("uner-ewt/train.iob2"), "\t", 1, 2));
        samples.addAll(columns(data.resolve("wikigold/wikigold.conll"), " ", 0, 1));
        samples.addAll(columns(data.resolve("crossner-politics/train.txt"), "\t", 0, 1));
        samples.addAll(columns(data.resolve("crossner-politics/dev.txt"), "\t", 0, 1));
        TokenNameFinderModel model = train(samples);
        try (var out = Files.newOutputStream(Path.of(args[1]))) {
            model.serialize(out);
        }
        measure(
                model,
                "gum news, test and dev",
                concat(
                        gum(data.resolve("gum/test.conllu"), "GUM_news"),
                        gum(data.resolve("gum/dev.conllu"), "GUM_news")));
        measure(model, "uner-ewt test", columns(data.resolve("uner-ewt/test.iob2"), "\t", 1, 2));
    }

    private static List<NameSample> concat(List<NameSample> a, List<NameSample> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static TokenNameFinderModel train(List<NameSample> samples) throws IOException {
        var parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 40);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        byte[] features = java.util.Objects.requireNonNull(TrainNames.class.getResourceAsStream("/name-features.xml"))
                .readAllBytes();
        var factory = new TokenNameFinderFactory(features, new HashMap<>(), new BioCodec());
        return NameFinderME.train("eng", null, ObjectStreamUtils.createObjectStream(samples), parameters, factory);
    }

    private static NameSample sample(List<String> words, List<String> labels) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < labels.size(); i++) {
            String type = type(labels.get(i));
            if (!type.isEmpty()
                    && (labels.get(i).startsWith("B-") || i == 0 || !type.equals(type(labels.get(i - 1))))) {
                int end = i + 1;
                while (end < labels.size() && !labels.get(end).startsWith("B-") && type.equals(type(labels.get(end)))) {
                    end++;
                }
                spans.add(new Span(i, end, type));
            }
        }
        return joined(words, spans);
    }

    private static String type(String label) {
        return label.length() < 3 ? "" : TYPES.getOrDefault(label.substring(2), "");
    }

    /** Joins "Jean - Luc", since the extractor keeps hyphenated words whole. */
    private static NameSample joined(List<String> words, List<Span> spans) {
        var kept = new ArrayList<String>();
        int[] place = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            boolean hyphen = words.get(i).equals("-") && i > 0 && i + 1 < words.size() && inside(spans, i);
            boolean afterHyphen = i > 1 && words.get(i - 1).equals("-") && inside(spans, i - 1) && inside(spans, i);
            if (hyphen || afterHyphen) {
                kept.set(kept.size() - 1, kept.get(kept.size() - 1) + words.get(i));
            } else {
                kept.add(words.get(i));
            }
            place[i] = kept.size() - 1;
        }
        place[words.size()] = kept.size();
        Span[] moved = spans.stream()
                .map(s -> new Span(place[s.getStart()], place[s.getEnd() - 1] + 1, s.getType()))
                .toArray(Span[]::new);
        return new NameSample(kept.stream().map(Typography::plain).toArray(String[]::new), moved, false);
    }

    private static boolean inside(List<Span> spans, int index) {
        return spans.stream().anyMatch(s -> s.getStart() < index + 1 && index < s.getEnd());
    }

    private static List<NameSample> columns(Path file, String separator, int word, int label) throws IOException {
        var samples = new ArrayList<NameSample>();
        var words = new ArrayList<String>();
        var labels = new ArrayList<String>();
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            String[] cells = line.split(separator, -1);
            if (line.isBlank()) {
                if (!words.isEmpty()) {
                    samples.add(sample(List.copyOf(words), List.copyOf(labels)));
                }
                words.clear();
                labels.clear();
            } else if (!line.startsWith("# ") && cells.length > label) {
                words.add(cells[word]);
                labels.add(cells[label]);
            }
        }
        return samples;
    }

    /** Named entities of GUM: spans of its Entity column whose words are mostly proper nouns. */
    private static List<NameSample> gum(Path file, String documents) throws IOException {
        var samples = new ArrayList<NameSample>();
        boolean wanted = documents.isEmpty();
        var rows = new ArrayList<String[]>();
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            if (line.startsWith("# newdoc id = ")) {
                wanted = line.substring(14).startsWith(documents);
            } else if (line.isBlank()) {
                if (wanted && !rows.isEmpty()) {
                    samples.add(gumSample(rows));
                }
                rows.clear();
            } else if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                if (cells[0].matches("\\d+")) {
                    rows.add(cells);
                }
            }
        }
        return samples;
    }

    private static NameSample gumSample(List<String[]> rows) {
        var open = new HashMap<String, int[]>();
        var types = new HashMap<String, String>();
        var order = new java.util.ArrayDeque<String>();
        var spans = new ArrayList<Span>();
        for (int i = 0; i < rows.size(); i++) {
            for (String part : rows.get(i)[9].split("\\|")) {
                if (part.startsWith("Entity=")) {
                    readMarks(part.substring(7), i, rows, open, types, order, spans);
                }
            }
        }
        var chosen = new TreeSet<Span>((a, b) -> a.getStart() != b.getStart()
                ? Integer.compare(a.getStart(), b.getStart())
                : Integer.compare(a.getEnd(), b.getEnd()));
        spans.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .filter(s -> chosen.stream().noneMatch(c -> c.intersects(s)))
                .forEach(chosen::add);
        return joined(rows.stream().map(r -> r[1]).toList(), List.copyOf(chosen));
    }

    private static void readMarks(
            String marks,
            int row,
            List<String[]> rows,
            Map<String, int[]> open,
            Map<String, String> types,
            java.util.Deque<String> order,
            List<Span> spans) {
        Matcher matcher = GUM_MARK.matcher(marks);
        while (matcher.find()) {
            String id = matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
            if (id != null) {
                open.put(id, new int[] {row});
                types.put(id, matcher.group(2) == null ? "" : matcher.group(2));
                order.push(id);
            } else {
                String closed = matcher.group(4) != null ? matcher.group(4) : order.peek();
                if (closed == null || !open.containsKey(closed)) {
                    continue;
                }
                int[] start = open.remove(closed);
                order.remove(closed);
                String type = TYPES.getOrDefault(types.getOrDefault(closed, ""), "");
                if (!type.isEmpty()) {
                    name(rows, start[0], row + 1, type).ifPresent(spans::add);
                }
            }
        }
    }

    /** The name inside a mention: its proper nouns in one run that reach its end or fill it; nothing for a description. */
    private static java.util.Optional<Span> name(List<String[]> rows, int start, int end, String type) {
        int from = start;
        int to = end;
        while (from < to && !rows.get(from)[4].startsWith("NNP")) {
            from++;
        }
        while (to > from && (!rows.get(to - 1)[4].startsWith("NNP") && !rows.get(to - 1)[4].equals("CD"))) {
            to--;
        }
        boolean onlyDeterminers = true;
        for (int i = start; i < from; i++) {
            onlyDeterminers &= rows.get(i)[3].equals("DET") || rows.get(i)[3].equals("ADJ") && start == i;
        }
        for (int i = to; i < end; i++) {
            onlyDeterminers &= rows.get(i)[4].equals("POS");
        }
        for (int i = from; i < to; i++) {
            onlyDeterminers &= !rows.get(i)[3].equals("VERB") && !rows.get(i)[3].equals("PUNCT")
                    || rows.get(i)[1].equals("-")
                    || rows.get(i)[1].equals(".");
        }
        return from < to && onlyDeterminers && to - from <= 8
                ? java.util.Optional.of(new Span(from, to, type))
                : java.util.Optional.empty();
    }

    private static void measure(TokenNameFinderModel model, String set, List<NameSample> samples) {
        var finder = new NameFinderME(model);
        int gold = 0;
        int found = 0;
        int right = 0;
        for (NameSample sample : samples) {
            finder.clearAdaptiveData();
            var names = new TreeSet<String>();
            for (Span span : sample.getNames()) {
                names.add(span.getStart() + " " + span.getEnd() + " " + span.getType());
            }
            gold += names.size();
            for (Span span : finder.find(sample.getSentence())) {
                found++;
                right += names.contains(span.getStart() + " " + span.getEnd() + " " + span.getType()) ? 1 : 0;
            }
        }
        System.out.printf(
                "%s: P %.1f R %.1f F1 %.1f of %d names%n",
                set, 100.0 * right / found, 100.0 * right / gold, 200.0 * right / (gold + found), gold);
    }
}
