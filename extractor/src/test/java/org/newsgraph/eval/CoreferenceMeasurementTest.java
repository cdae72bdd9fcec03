package org.newsgraph.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.eval.ChainedText.Place;
import org.newsgraph.text.Article;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

class CoreferenceMeasurementTest {
    /** Ana Lind – she – her; a singleton; a verb that is referred to; a relative pronoun. */
    private static final String GUM = """
            # newdoc id = GUM_news_toy
            # newpar
            # text = Mayor Ana Lind resigned .
            1\tMayor\tmayor\tNOUN\tNN\t_\t2\tnmod:desc\t_\tEntity=(1-person-new-nnnnn-cf1-2-coref
            2\tAna\tAna\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
            3\tLind\tLind\tPROPN\tNNP\t_\t2\tflat\t_\tEntity=1)
            4\tresigned\tresign\tVERB\tVBD\t_\t0\troot\t_\tEntity=(2-event-new-nnnnn-cf2-1-coref)
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

            # newpar
            # text = She , who said this , sold her house .
            1\tShe\tshe\tPRON\tPRP\tPronType=Prs\t7\tnsubj\t_\tEntity=(1-person-giv:act-nnnnn-cf1-1-ana
            2\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_
            3\twho\twho\tPRON\tWP\tPronType=Rel\t4\tnsubj\t_\t_
            4\tsaid\tsay\tVERB\tVBD\t_\t1\tacl:relcl\t_\t_
            5\tthis\tthis\tPRON\tDT\t_\t4\tobj\t_\tEntity=(2-event-giv:act-nnnnn-cf2-1-disc)1)
            6\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_
            7\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_
            8\ther\ther\tPRON\tPRP$\t_\t9\tnmod:poss\t_\tEntity=(3-object-new-nnnnn-cf3-2-sgl(1-person-giv:act-nnnnn-cf1-1-ana)
            9\thouse\thouse\tNOUN\tNN\t_\t7\tobj\t_\tEntity=3)
            10\t.\t.\tPUNCT\t.\t_\t7\tpunct\t_\t_
            """;

    @TempDir
    private Path directory;

    @Test
    void chainsOfOneAndVerbsAreNoneOfThem() throws IOException {
        var text = new ChainedText(Treebank.read(write()));

        assertThat(text.article().text())
                .isEqualTo("Mayor Ana Lind resigned .\nShe , who said this , sold her house .");
        assertThat(text.chains())
                .containsExactly(List.of(
                        new Place(new Span(0, 14), 6),
                        new Place(new Span(26, 45), 26),
                        new Place(new Span(53, 56), 53)));
    }

    /** Of three mentions two are found in a chain, and two others: half of the links, 2/3 of the mentions. */
    @Test
    void mentionsWithTheSameHeadAreTheSame() throws IOException {
        write();

        Map<String, Double> values = measured("Ana Lind,She,who", "house,sold her", "Mayor");

        assertThat(values.get("mentions precision")).isEqualTo(1, within(1e-9));
        assertThat(values.get("mentions recall")).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(values.get("MUC F1")).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(values.get("B-cubed F1")).isEqualTo(2 * 1 * (4.0 / 9) / (1 + 4.0 / 9), within(1e-9));
        assertThat(values.get("CEAF-phi4 F1")).isEqualTo(0.8, within(1e-9));
        assertThat(values.get("CoNLL F1, exact spans")).isZero();
    }

    @Test
    void aChainThatMixesThingsCostsPrecision() throws IOException {
        write();

        Map<String, Double> values = measured("Mayor Ana Lind,She,her,house");

        assertThat(values.get("mentions precision")).isEqualTo(3.0 / 4, within(1e-9));
        assertThat(values.get("mentions recall")).isEqualTo(1, within(1e-9));
        assertThat(values.get("MUC F1")).isEqualTo(2 * 1 * (2.0 / 3) / (1 + 2.0 / 3), within(1e-9));
        assertThat(values.get("CEAF-phi4 F1")).isEqualTo(6.0 / 7, within(1e-9));
    }

    @Test
    void ofMentionsWithOneHeadTheOneOfMostLikeLengthMatches() {
        var person = new Place(new Span(0, 3), 0);
        var couple = new Place(new Span(0, 10), 0);
        var other = new Place(new Span(20, 24), 20);
        var gold = List.of(List.of(couple, other), List.of(person, new Place(new Span(30, 33), 30)));

        ChainScore score = MentionMatch.HEAD.score(gold, List.of(List.of(new Place(new Span(0, 9), 0), other)));

        assertThat(score.muc()).isEqualTo(new Agreement(1, 2, 1, 1));
        assertThat(MentionMatch.HEAD
                        .score(gold, List.of(List.of(person, other)))
                        .muc())
                .isEqualTo(new Agreement(0, 2, 0, 1));
    }

    private Map<String, Double> measured(String... chains) throws IOException {
        return new CoreferenceMeasurement(directory, "dev", article -> read(article, chains))
                .measure().stream()
                        .filter(measure -> measure.set().equals("gum dev news coreference"))
                        .collect(Collectors.toMap(Measure::name, Measure::value));
    }

    /** The article as one sentence, whose chains are the first occurrences of these words. */
    private static Document read(Article article, String... chains) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        for (String word : article.text().split("\\s")) {
            at = article.text().indexOf(word, at);
            tokens.add(Token.of(tokens.size(), new Span(at, at + word.length()), word));
            at += word.length();
        }
        var sentence = new Sentence(0, 0, new Span(0, article.text().length()), tokens);
        return Document.of(article)
                .withSentences(List.of(sentence))
                .withChains(Arrays.stream(chains)
                        .map(chain -> chain(sentence, article, chain))
                        .toList());
    }

    private static Chain chain(Sentence sentence, Article article, String words) {
        List<Mention> mentions = Arrays.stream(words.split(","))
                .map(mention -> mention(sentence, article, mention))
                .toList();
        return new Chain(mentions, mentions.get(0), "ng:Person", "Ana");
    }

    private static Mention mention(Sentence sentence, Article article, String words) {
        int start = article.text().indexOf(words);
        int[] tokens = sentence.tokens().stream()
                .filter(token -> token.span().overlaps(new Span(start, start + words.length())))
                .mapToInt(Token::index)
                .toArray();
        var span = new Span(tokens[0], tokens[tokens.length - 1] + 1);
        return new Mention(0, span, span.start(), Mention.Kind.NOMINAL, "ng:Person", Map.of());
    }

    private Path write() throws IOException {
        Files.createDirectories(directory.resolve("gum"));
        return Files.writeString(directory.resolve("gum").resolve("dev.conllu"), GUM);
    }
}
