package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;

class GapMeasurementTest {
    private static final String HEADER =
            "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n";
    private static final String ROW =
            "toy-1\tA 𝔘 : Ana Lind met Bo Ek 's sister before she left .\tshe\t42\tAna Lind\t6\tTRUE\tBo Ek\t19\tFALSE\turl\n";

    @TempDir
    private Path directory;

    @Test
    void placesAreCountedInCodePoints() throws IOException {
        GapPassage passage = GapPassage.read(write(HEADER + ROW)).get(0);

        assertThat(passage.first()).isEqualTo(new GapPassage.Candidate(new Span(7, 15), true));
        assertThat(passage.second()).isEqualTo(new GapPassage.Candidate(new Span(20, 25), false));
        assertThat(passage.pronoun()).isEqualTo(new Span(43, 46));
    }

    @Test
    void aNameThatIsNotWhereItShouldBeIsRefused() throws IOException {
        Path file = write(HEADER + ROW.replace("\t19\t", "\t18\t"));

        assertThatExceptionOfType(EvalException.class)
                .isThrownBy(() -> GapPassage.read(file))
                .withMessageContaining("line 2: 'Bo Ek' is not at character 18");
    }

    @Test
    void aNameIsMeantWhenThePronounsChainHasIt() throws IOException {
        GapPassage passage = GapPassage.read(write(HEADER + ROW)).get(0);

        assertThat(tally(passage, "Ana Lind", "she")).isEqualTo(new Tally(1, 0, 0));
        assertThat(tally(passage, "Lind", "she")).isEqualTo(new Tally(1, 0, 0));
        assertThat(tally(passage, "Bo Ek", "she")).isEqualTo(new Tally(0, 1, 1));
        assertThat(tally(passage, "Ana Lind", "Bo Ek", "she")).isEqualTo(new Tally(1, 1, 0));
        assertThat(tally(passage, "Ana Lind", "sister")).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void whatMerelyContainsANameDoesNotCount() throws IOException {
        GapPassage passage = GapPassage.read(write(HEADER + ROW)).get(0);

        assertThat(tally(passage, "Bo Ek 's sister", "she")).isEqualTo(new Tally(0, 0, 1));
    }

    private static Tally tally(GapPassage passage, String... chain) {
        Document read = Sketch.document(passage.text());
        List<Mention> mentions = Arrays.stream(chain)
                .map(words -> Sketch.mention(read, words, "ng:Person", kind(words)))
                .toList();
        return GapMeasurement.tally(
                passage, read.withChains(List.of(new Chain(mentions, mentions.get(0), "ng:Person", "Ana"))));
    }

    private static Mention.Kind kind(String words) {
        if (words.equals("she")) {
            return Mention.Kind.PRONOUN;
        }
        return words.endsWith("sister") ? Mention.Kind.NOMINAL : Mention.Kind.NAME;
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(directory.resolve("validation.tsv"), lines);
    }
}
