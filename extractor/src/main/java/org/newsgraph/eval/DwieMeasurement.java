package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who belongs to what and what lies where in the last 91 articles of DWIE's training part, counted as {@code score_dwie.py} does;
 * the 300 before them are for development.
 */
public final class DwieMeasurement implements Measurement {
    /** How many articles are for development. */
    static final int DEVELOPMENT = 300;

    private static final List<String> FAMILIES = List.of("affiliation", "based", "citizen", "in");

    private final Path file;
    private final DwiePredictor predictor;

    public DwieMeasurement(Path data, DwiePredictor predictor) {
        this.file = data.resolve("dwie").resolve("train.jsonl");
        this.predictor = predictor;
    }

    @Override
    public String set() {
        return "dwie last 91";
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() {
        Map<String, Tally> tallies =
                ItemFile.read(file, DwieGold.FIELDS).stream().skip(DEVELOPMENT).toList().parallelStream()
                        .map(this::tallies)
                        .reduce(Map.of(), DwieMeasurement::sum);
        var measures = new ArrayList<Measure>();
        Tally all = Tally.NONE;
        for (String family : FAMILIES) {
            Tally tally = tallies.getOrDefault(family, Tally.NONE);
            measures.add(Measure.quality(set(), family + " F1", tally.f1()));
            all = all.plus(tally);
        }
        measures.addAll(all.measures(set(), "all"));
        return measures;
    }

    private Map<String, Tally> tallies(Item item) {
        var gold = new DwieGold(item);
        Set<DwieGold.Relation> found = predictor.predict(item).stream()
                .flatMap(prediction -> gold.relation(prediction).stream())
                .collect(Collectors.toSet());
        var tallies = new HashMap<String, Tally>();
        for (String family : FAMILIES) {
            tallies.put(family, Tally.of(of(family, gold.relations()), of(family, found)));
        }
        return tallies;
    }

    private static Set<DwieGold.Relation> of(String family, Set<DwieGold.Relation> relations) {
        return relations.stream()
                .filter(relation -> relation.family().equals(family))
                .collect(Collectors.toSet());
    }

    private static Map<String, Tally> sum(Map<String, Tally> a, Map<String, Tally> b) {
        var sum = new HashMap<>(a);
        b.forEach((family, tally) -> sum.merge(family, tally, Tally::plus));
        return sum;
    }
}
