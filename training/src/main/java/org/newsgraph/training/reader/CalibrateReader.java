package org.newsgraph.training.reader;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.newsgraph.reader.ModelFiles;
import org.newsgraph.reader.ReaderParts;
import org.newsgraph.training.reader.Calibration.Answer;

/**
 * Chooses for each relation of a trained reader the temperature that makes its probabilities true and the probability from which on
 * it counts, on documents that were held back, with the files as they ship: {@code CalibrateReader PREPARED MODEL_DIR} completes
 * {@code labels.json} in {@code MODEL_DIR}. A relation without a threshold is not sure enough, and the extractor does not use it.
 */
public final class CalibrateReader {
    private static final String LABELS = "labels.json";
    private static final List<String> NETWORKS = List.of("encoder.onnx", "parser.onnx", "relations.onnx");
    private static final int VERSION_LENGTH = 8;

    /** Which corpus says which relations hold, and how sure the reader has to be. */
    private enum Kind {
        KNOWLEDGENET,
        WIKIDATA,
        SAME;

        static Kind of(String relation) {
            if (relation.equals(Labels.SAME)) {
                return SAME;
            }
            return Labels.isWikidata(relation) ? WIKIDATA : KNOWLEDGENET;
        }

        boolean isIn(String corpus) {
            return switch (this) {
                case KNOWLEDGENET -> corpus.equals("knowledgenet");
                case WIKIDATA -> corpus.equals("redocred");
                case SAME -> corpus.equals("gum");
            };
        }
    }

    private final ReaderParts reader;
    private final Map<String, List<Answer>> answers = new TreeMap<>();
    private final List<Antecedents.Choice> choices = new ArrayList<>();
    private final Map<String, Double> temperatures = new TreeMap<>();
    private final Map<String, Double> thresholds = new TreeMap<>();

    private CalibrateReader(ReaderParts reader) {
        this.reader = reader;
        reader.relations().forEach(relation -> answers.put(relation, new ArrayList<>()));
    }

    public static void main(String[] args) throws IOException {
        Path model = Path.of(args[1]);
        var calibrate = new CalibrateReader(ReaderParts.open(ModelFiles.in(model)));
        Example.each(Path.of(args[0]), "dev", calibrate::read);
        calibrate.chooseTemperatures();
        System.out.print(calibrate.chooseThresholds());
        System.out.print(calibrate.reliability().table());
        calibrate.write(model);
    }

    private void read(Example example) {
        if (example.known().isEmpty()) {
            return;
        }
        List<Scored> scored = Scored.found(example, reader, reader.read(example.window())).stream()
                .filter(pair -> Kind.of(name(pair)).isIn(example.corpus()))
                .toList();
        scored.forEach(pair -> of(name(pair)).add(new Answer(pair.score(), pair.holds())));
        choices.addAll(Antecedents.choices(
                scored.stream().filter(pair -> name(pair).equals(Labels.SAME)).toList()));
    }

    private String name(Scored pair) {
        return reader.relations().get(pair.relation());
    }

    private List<Answer> of(String relation) {
        return answers.getOrDefault(relation, List.of());
    }

    private void chooseTemperatures() {
        for (Kind kind : Kind.values()) {
            List<String> relations = reader.relations().stream()
                    .filter(relation -> Kind.of(relation) == kind)
                    .toList();
            List<Answer> all = relations.stream()
                    .flatMap(relation -> of(relation).stream())
                    .toList();
            double[] common = Calibration.surprises(all);
            long holding = Calibration.holding(all);
            relations.forEach(relation -> temperatures.put(
                    relation, Calibration.temperature(Calibration.surprises(of(relation)), common, holding)));
        }
    }

    private String chooseThresholds() {
        var tallies = new TreeMap<String, List<Tally>>();
        reader.relations()
                .forEach(relation -> tallies.put(
                        relation, Calibration.tallies(counted(relation), temperature(relation), there(relation))));
        var report = new StringBuilder();
        for (String relation : reader.relations()) {
            List<Tally> own = tallies.getOrDefault(relation, List.of());
            Kind kind = Kind.of(relation);
            OptionalInt best =
                    kind == Kind.WIKIDATA ? Calibration.precise(own) : Calibration.balanced(own, common(tallies, kind));
            best.ifPresent(number -> thresholds.put(relation, Calibration.threshold(number)));
            report.append(String.format(Locale.ROOT, "%-22s temperature %.2f ", relation, temperature(relation)))
                    .append(
                            best.isPresent()
                                    ? "threshold " + thresholds.get(relation) + " " + own.get(best.getAsInt())
                                    : "not used; there are " + there(relation))
                    .append('\n');
        }
        return report.toString();
    }

    private static List<Tally> common(Map<String, List<Tally>> tallies, Kind kind) {
        return tallies.entrySet().stream()
                .filter(entry -> Kind.of(entry.getKey()) == kind)
                .map(Map.Entry::getValue)
                .reduce((a, b) -> IntStream.range(0, a.size())
                        .mapToObj(i -> a.get(i).plus(b.get(i)))
                        .toList())
                .orElseThrow();
    }

    private double temperature(String relation) {
        return temperatures.getOrDefault(relation, 1.0);
    }

    /** Of the earlier expressions that one may mean, the likeliest counts. */
    private List<Answer> counted(String relation) {
        return Kind.of(relation) == Kind.SAME
                ? choices.stream().map(Antecedents.Choice::answer).toList()
                : of(relation);
    }

    private int there(String relation) {
        return Kind.of(relation) == Kind.SAME
                ? (int) choices.stream().filter(Antecedents.Choice::possible).count()
                : (int) Calibration.holding(of(relation));
    }

    private Reliability reliability() {
        var reliability = new Reliability();
        thresholds
                .keySet()
                .forEach(relation -> of(relation)
                        .forEach(answer -> reliability.add(answer.probability(temperature(relation)), answer.holds())));
        return reliability;
    }

    private void write(Path model) throws IOException {
        Path file = model.resolve(LABELS);
        JsonObject labels = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        labels.add("thresholds", numbers(thresholds));
        temperatures.keySet().retainAll(thresholds.keySet());
        labels.add("temperature", numbers(temperatures));
        labels.addProperty("version", version(model, labels));
        Files.writeString(
                file,
                new GsonBuilder()
                                .setPrettyPrinting()
                                .disableHtmlEscaping()
                                .create()
                                .toJson(labels)
                        + "\n");
    }

    private static JsonObject numbers(Map<String, Double> values) {
        var json = new JsonObject();
        values.forEach(json::addProperty);
        return json;
    }

    /** Another one for every other model: the beginning of the hash of the networks and of what was chosen here. */
    private static String version(Path model, JsonObject labels) throws IOException {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (String network : NETWORKS) {
                hash.update(Files.readAllBytes(model.resolve(network)));
            }
            hash.update(
                    (labels.get("thresholds").toString() + labels.get("temperature")).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
