package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Lexicons;

class LemmasTest {
    private static Lemmas lemmas() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write("W\tferries\tNNS\tferry\nE\ted\tVBD\t2\t\nE\tied\tVBD\t3\ty\n".getBytes(StandardCharsets.UTF_8));
        }
        return Lemmas.read(new ByteArrayInputStream(bytes.toByteArray()), new Lexicons());
    }

    @ParameterizedTest
    @CsvSource({
        "ferries, NNS, ferry",
        "Overthrew, VBD, overthrow",
        "sworn, VBN, swear",
        "found, VBD, find",
        "found, VB, found",
        "gunmen, NNS, gunman",
        "sanctioned, VBD, sanction",
        "levied, VBD, levy",
        "Ferries, NNPS, Ferries",
        "ED, VBD, ed"
    })
    void irregularFormsComeBeforeTheDictionaryAndEndings(String form, String tag, String lemma) throws IOException {
        assertThat(lemmas().lemma(form, tag)).isEqualTo(lemma);
    }
}
