package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.text.Span;

class MeasuresTest {
    @TempDir
    private Path directory;

    @Test
    void sharesComeFromCounts() {
        Tally tally = Tally.of(Set.of("a", "b", "c", "d"), Set.of("a", "b", "x"));

        assertThat(tally).isEqualTo(new Tally(2, 1, 2));
        assertThat(tally.precision()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(tally.recall()).isEqualTo(0.5, within(1e-9));
        assertThat(tally.f1()).isEqualTo(4.0 / 7, within(1e-9));
        assertThat(Tally.NONE.f1()).isZero();
    }

    @Test
    void aFallBeyondNoiseIsWorseAndFaultsMayNotRise() {
        assertThat(quality(0.499).isWorseThan(0.5)).isFalse();
        assertThat(quality(0.497).isWorseThan(0.5)).isTrue();
        assertThat(new Measure("s", "leaks", 1, Measure.Kind.FAULTS).isWorseThan(0))
                .isTrue();
        assertThat(new Measure("s", "speed", 1, Measure.Kind.SHOWN).isWorseThan(1000))
                .isFalse();
    }

    @Test
    void bestValuesOnlyRise() throws IOException {
        Path file = directory.resolve("best.tsv");
        BestMeasures best = BestMeasures.shipped().raisedBy(List.of(quality(0.5)));

        best.raisedBy(List.of(quality(0.4))).write(file);
        assertThat(Files.readAllLines(file)).contains("test set\tF1\t0.5000");
        best.raisedBy(List.of(quality(0.6))).write(file);
        assertThat(Files.readAllLines(file)).contains("test set\tF1\t0.6000");
        assertThat(best.areBetterThan(quality(0.4))).isTrue();
    }

    @Test
    void aSentenceOfConll04HasItsEntitiesAndRelations() throws IOException {
        Path file = directory.resolve("dev.txt");
        Files.writeString(file, """
                #doc 1
                0\tMaria\tB-Peop\t['N']\t[0]
                1\tLopez\tI-Peop\t['Live_In']\t[3]
                2\tof\tO\t['N']\t[2]
                3\tOslo\tB-Loc\t['N']\t[3]
                """);

        Conll04Sentence sentence = Conll04Sentence.read(file).get(0);

        assertThat(sentence.text()).isEqualTo("Maria Lopez of Oslo ");
        assertThat(sentence.entities()).isEqualTo(Map.of(new Span(0, 11), "Peop", new Span(15, 19), "Loc"));
        assertThat(sentence.relations())
                .containsExactly(
                        new Conll04Sentence.Relation(new Span(0, 11), "Peop", "Live_In", new Span(15, 19), "Loc"));
    }

    @Test
    void mistakesAreGroupedByCauseTheCommonestFirst() {
        List<Mistake> mistakes = List.of(
                mistake(Mistake.Cause.NO_RULE, Mistake.Sort.MISSED, "Lopez is Swedish.", ""),
                mistake(Mistake.Cause.WRONG_ARGUMENT, Mistake.Sort.FALSE, "Lind spoke.", "rule:x"),
                mistake(Mistake.Cause.WRONG_ARGUMENT, Mistake.Sort.MISSED, "Lind woke.", "rule:y"),
                mistake(Mistake.Cause.WRONG_ARGUMENT, Mistake.Sort.MISSED, "Lind slept.", ""));

        assertThat(Mistake.report(mistakes, 1))
                .startsWith("== wrong argument: 2 missed, 1 false")
                .contains("false  a – b  [rule:x]\n         Lind spoke.")
                .contains("missed a – b  [rule:y]\n         Lind woke.")
                .contains("== no rule: 1 missed, 0 false")
                .contains("missed a – b\n         Lopez is Swedish.")
                .doesNotContain("slept");
    }

    private static Mistake mistake(Mistake.Cause cause, Mistake.Sort sort, String sentence, String nearest) {
        return new Mistake(cause, sort, "a – b", sentence, nearest);
    }

    private static Measure quality(double value) {
        return Measure.quality("test set", "F1", value);
    }
}
