package org.newsgraph.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The best values so far, which later ones may not fall below: a table of set, measure and value. */
public final class BestMeasures {
    private static final String SHIPPED = "/eval/best-measures.tsv";
    private static final String HEADER =
            "# The best values so far; written by 'newsgraph eval --raise FILE'.\nset\tmeasure\tbest";
    private static final int COLUMNS = 3;

    private final Map<String, Double> values;

    private BestMeasures(Map<String, Double> values) {
        this.values = values;
    }

    /** Those that travel with the program. */
    public static BestMeasures shipped() {
        try (InputStream table = BestMeasures.class.getResourceAsStream(SHIPPED)) {
            if (table == null) {
                return new BestMeasures(Map.of());
            }
            return parse(SHIPPED, new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BestMeasures parse(String name, String table) {
        var values = new TreeMap<String, Double>();
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && !line.startsWith("set\t")) {
                if (cells.length != COLUMNS) {
                    throw new EvalException(name + ": not set, measure and value: " + line + "; write it anew");
                }
                values.put(cells[0] + "\t" + cells[1], Double.valueOf(cells[2]));
            }
        }
        return new BestMeasures(values);
    }

    /** The best earlier value of what was measured. */
    public Optional<Double> of(Measure measure) {
        return Optional.ofNullable(values.get(measure.set() + "\t" + measure.name()));
    }

    /** Is it worse than the best earlier value, by more than noise? */
    public boolean areBetterThan(Measure measure) {
        return of(measure).filter(measure::isWorseThan).isPresent();
    }

    /** With what is better than before, or new. */
    public BestMeasures raisedBy(List<Measure> measures) {
        var raised = new TreeMap<>(values);
        for (Measure measure : measures) {
            boolean held = measure.kind() != Measure.Kind.SHOWN;
            if (held && of(measure).map(measure::isBetterThan).orElse(true)) {
                raised.put(measure.set() + "\t" + measure.name(), measure.value());
            }
        }
        return new BestMeasures(raised);
    }

    /** Writes the table. */
    public void write(Path file) throws IOException {
        var table = new StringBuilder(HEADER).append('\n');
        values.forEach((key, value) -> table.append(key)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.4f", value))
                .append('\n'));
        Files.writeString(file, table, StandardCharsets.UTF_8);
    }
}
