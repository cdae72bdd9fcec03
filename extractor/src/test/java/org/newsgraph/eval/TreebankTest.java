package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.text.Document;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

class TreebankTest {
    private static final String HYPHENS = """
            # newdoc id = one
            # newpar
            # text = She left Aru-Lin.
            1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
            2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
            3\tAru\tAru\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No
            4\t-\t-\tPUNCT\tHYPH\t_\t5\tpunct\t_\tSpaceAfter=No
            5\tLin\tLin\tPROPN\tNNP\t_\t3\tflat\t_\tSpaceAfter=No
            6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

            # text = Don't ask.
            1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
            1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
            2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
            3\task\task\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            3.1\tthem\tthey\tPRON\tPRP\t_\t_\t_\t_\t_
            4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
            """;

    @TempDir
    private Path directory;

    @Test
    void sentencesHaveTheirWordsWhereTheyStandInTheText() throws IOException {
        List<TreebankSentence> sentences = Treebank.read(write("test", HYPHENS));

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(1).words())
                .extracting(TreebankSentence.Word::form)
                .containsExactly("Do", "n't", "ask", ".");
        assertThat(sentences.get(1).words().get(1).place()).isEqualTo(new Span(2, 5));
        assertThat(sentences.get(1).isGlued(0)).isTrue();
        assertThat(sentences.get(1).isGlued(1)).isFalse();
        assertThat(sentences).extracting(TreebankSentence::opensParagraph).containsExactly(true, false);
        assertThat(TreebankText.of(sentences).text()).isEqualTo("She left Aru-Lin. Don't ask.");
        assertThat(TreebankText.of(sentences).place(1, new Span(1, 3))).isEqualTo(new Span(20, 27));
    }

    @Test
    void wordsSplitAtAHyphenAreJoined() throws IOException {
        TreebankSentence joined = Treebank.read(write("test", HYPHENS)).get(0).joined();

        assertThat(joined.words())
                .extracting(word -> word.form() + " " + word.upos() + " " + word.head() + " " + word.relation())
                .containsExactly("She PRON 1 nsubj", "left VERB -1 root", "Aru-Lin PROPN 1 obj", ". PUNCT 1 punct");
        assertThat(joined.words().get(2).place()).isEqualTo(new Span(9, 16));
    }

    @Test
    void aTextOfOtherWordsIsRefused() throws IOException {
        Path file = write("test", HYPHENS.replace("# text = She left", "# text = She never left"));

        assertThatExceptionOfType(EvalException.class)
                .isThrownBy(() -> Treebank.read(file))
                .withMessageContaining("test.conllu")
                .withMessageContaining("'left'");
    }

    /** Of ten words nine tags are right, nine heads, and eight relations with them, one of these by its main type only. */
    @Test
    void tagsHeadsAndRelationsAreCounted() throws IOException {
        write("toy/test", """
                # newdoc id = one
                # newpar
                # text = Ana was thanked by Bo , a man of peace
                1\tAna\tAna\tPROPN\tNNP\t_\t3\tnsubj:pass\t_\t_
                2\twas\tbe\tAUX\tVBD\t_\t3\taux:pass\t_\t_
                3\tthanked\tthank\tVERB\tVBN\t_\t0\troot\t_\t_
                4\tby\tby\tADP\tIN\t_\t5\tcase\t_\t_
                5\tBo\tBo\tPROPN\tNNP\t_\t3\tobl:agent\t_\t_
                6\t,\t,\tPUNCT\t,\t_\t8\tpunct\t_\t_
                7\ta\ta\tDET\tDT\t_\t8\tdet\t_\t_
                8\tman\tman\tNOUN\tNN\t_\t5\tappos\t_\t_
                9\tof\tof\tADP\tIN\t_\t10\tcase\t_\t_
                10\tpeace\tpeace\tNOUN\tNN\t_\t8\tnmod\t_\t_
                """);
        List<String> read = List.of(
                "PROPN 3 nsubj:pass",
                "AUX 3 aux:pass",
                "VERB 0 root",
                "ADP 5 case",
                "PROPN 3 obl",
                "PUNCT 5 punct",
                "DET 8 det",
                "NOUN 5 conj",
                "ADP 10 case",
                "VERB 8 nmod");

        var measured = new TreesMeasurement(directory, "toy", given -> with(given, read)).measure();

        Map<String, Double> values = measured.stream().collect(Collectors.toMap(Measure::name, Measure::value));
        assertThat(values.get("UPOS")).isEqualTo(0.9, within(1e-9));
        assertThat(values.get("UAS")).isEqualTo(0.9, within(1e-9));
        assertThat(values.get("LAS")).isEqualTo(0.8, within(1e-9));
        assertThat(values.get("LAS with subtypes")).isEqualTo(0.7, within(1e-9));
        assertThat(values.get("LAS without punctuation")).isEqualTo(8.0 / 9, within(1e-9));
    }

    private static Document with(Document given, List<String> columns) {
        Function<Token, Token> read = token -> {
            assertThat(token.tag() + token.relation()).as("what is given away").isEmpty();
            String[] cells = columns.get(token.index()).split(" ");
            return token.withTag(cells[0], "").withHead(Integer.parseInt(cells[1]) - 1, cells[2]);
        };
        return given.withSentences(given.sentences().stream()
                .map(sentence ->
                        sentence.withTokens(sentence.tokens().stream().map(read).toList()))
                .toList());
    }

    private Path write(String name, String lines) throws IOException {
        Path file = directory.resolve(name + ".conllu");
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, lines);
    }
}
