package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityLexiconTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demonyms.tsv",
                "given-names.tsv",
                "name-nouns.tsv",
                "names.tsv",
                "nouns.tsv",
                "pronouns.tsv",
                "titles.tsv",
                "words.tsv"
            })
    void rowsAreSortedAndUnique(String file) throws IOException {
        List<String> rows = rows(file);

        assertThat(rows).isNotEmpty().doesNotHaveDuplicates().isSorted();
    }

    private static List<String> rows(String file) throws IOException {
        try (InputStream stream = EntityLexicon.class.getResourceAsStream("/lexicon/entity/" + file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }

    @Test
    void adjectivesSpeakOfPlacesThatTheGazetteerKnows() {
        var lexicon = EntityLexicon.read();

        assertThat(lexicon.demonym("Swiss").flatMap(lexicon::name)).isPresent();
        assertThat(lexicon.name("UK").map(KnownName::canonical)).contains("United Kingdom");
        assertThat(lexicon.name("us")).isEmpty();
    }
}
