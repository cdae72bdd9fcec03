package org.newsgraph.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Taxonomy;

class ArgumentPathTest {
    private static final Taxonomy TAXONOMY = Sketch.taxonomy("ng:Person ng:Agent", "ng:City ng:Place");
    private static final Document DOCUMENT = Sketch.withNames(
            Sketch.document(
                    "Ilse/NNP/2:nsubj fired/VBD/0:root the/DT/4:det mayor/NN/2:obj of/IN/6:case Bergen/NNP/4:nmod on/IN/8:case Friday/NNP/2:obl"),
            Map.of("Ilse", "ng:Person", "Bergen", "ng:City"));
    private static final Scene SCENE = Scene.of(DOCUMENT, DOCUMENT.sentences().get(0), TAXONOMY, new Lexicons());
    private static final int FIRED = 1;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nsubj @Person            ; Ilse",
                "nsubj @Agent             ; Ilse",
                "nsubj @Place             ; ",
                "obj                      ; the mayor of Bergen",
                "obj > nmod:of @Place     ; Bergen",
                "obj>nmod:* @Place        ; Bergen",
                "obl:by ! nsubj @Person   ; Ilse",
                "obj [lemma=mayor]        ; the mayor of Bergen",
                "obj [lemma=king]         ; ",
                "obl:on                   ; Friday"
            })
    void findsWhatStandsAtTheEndOfThePath(String row) {
        String[] cells = row.split(";", -1);
        String found = ArgumentPath.parse(cells[0].replace('!', '|')).find(SCENE, FIRED).stream()
                .map(filler -> DOCUMENT.article().slice(SCENE.sentence().textSpan(filler.tokens())))
                .findFirst()
                .orElse("");

        assertThat(found).isEqualTo(cells[1].strip());
    }

    @Test
    void climbsUpwards() {
        int bergen = 5;

        assertThat(ArgumentPath.parse("<nmod:of<obj>nsubj @Person").find(SCENE, bergen))
                .hasSize(1);
    }

    @Test
    void aPathWithoutAStepIsRefused() {
        assertThatThrownBy(() -> ArgumentPath.parse("@Person")).isInstanceOf(PatternException.class);
    }
}
