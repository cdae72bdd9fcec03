package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {
    private static final List<String> VOCABULARY = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "lin", "##d", "##dal", "a", "##l", "'", "s", "-", ".", "/", ":", "日",
            "”", "http", "5", "$", "ü", "σ", "##σ");
    private static final WordPieces PIECES = pieces(VOCABULARY);

    private static WordPieces pieces(List<String> vocabulary) {
        try {
            return WordPieces.read(stream(vocabulary));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream stream(List<String> vocabulary) {
        return new ByteArrayInputStream(String.join("\n", vocabulary).getBytes(StandardCharsets.UTF_8));
    }

    private static String split(String word) {
        return Arrays.stream(PIECES.ids(word)).mapToObj(VOCABULARY::get).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            lin, lin
            Lin, lin
            LÍND, lin ##d
            lindal, lin ##dal
            Al's, a ##l ' s
            a.l, a . [UNK]
            lin-a, lin - a
            a日日lin, a 日 日 lin
            lin”, lin ”
            http://a, http : / / a
            $5, $ 5
            ΣΣ, σ ##σ
            lin😀, [UNK]
            lin😀 a, [UNK] a
            zzz, [UNK]
            ~, [UNK]
            lind\u200Bal, lin ##dal
            """)
    void splitsWords(String word, String expected) {
        assertThat(split(word)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\uFFFD", "\u200D", "\u0301", "\uD800", "\t\n"})
    void aWordWithoutPiecesIsUnknown(String word) {
        assertThat(split(word)).isEqualTo("[UNK]");
    }

    @Test
    void hasAtMostSixteenPieces() {
        assertThat(split("al".repeat(20))).isEqualTo("[UNK]");
        assertThat(PIECES.ids("a-".repeat(40))).hasSize(WordPieces.MOST);
        assertThat(PIECES.ids("a" + "l".repeat(99))).hasSize(WordPieces.MOST);
        assertThat(split("a" + "l".repeat(100))).isEqualTo("[UNK]");
    }

    @Test
    void tellsWhichPieceIsMissing() {
        assertThatThrownBy(() -> WordPieces.read(stream(List.of("[PAD]", "[UNK]", "[CLS]"))))
                .hasMessageContaining("[SEP]");
    }
}
