package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.rdf.JsonLines;
import org.newsgraph.rdf.Newsgraph;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/** The trained reader with the model that travels with the program. */
class TrainedReaderIT {
    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();
    private static final NewsgraphPipeline PIPELINE = ReaderOption.pipeline(
            ReaderKind.TRAINED,
            new Console(
                    InputStream.nullInputStream(),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(SAID, true, StandardCharsets.UTF_8),
                    false));

    private static Article article(String text) {
        return Article.of("odd", text, Optional.of(LocalDate.parse("2001-02-03")));
    }

    private static List<Article> articles() throws Exception {
        var articles = new ArrayList<Article>();
        try (var files = Files.list(Path.of("samples"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        articles.add(article(line));
                    }
                }
            }
        }
        return articles;
    }

    private static String lines(Article article) {
        return String.join("\n", new JsonLines(Newsgraph.DEFAULT_BASE).lines(PIPELINE.apply(article)));
    }

    @Test
    void theModelIsThere() {
        assertThat(PIPELINE.annotate(article("Ilse Marten lives in Oslo.")).reading())
                .as(SAID.toString(StandardCharsets.UTF_8))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theSameTextGivesTheSameBytesOnAnyNumberOfThreads(int threads) throws Exception {
        List<Article> articles = articles();
        List<String> once = articles.stream().map(TrainedReaderIT::lines).toList();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<String>>();
            articles.forEach(article -> running.add(pool.submit(() -> lines(article))));
            for (int i = 0; i < running.size(); i++) {
                assertThat(running.get(i).get()).isEqualTo(once.get(i));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(String.join("\n", once)).contains("\"line\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀 Ilse Marten 👩‍🚀 visited Oslo 🇳🇴 on Friday.",
                "Zoë Ångström met José Muñoz in São Paulo.",
                "東京 and Ilse Marten’s “friend” spoke — loudly…",
                "\u200B \u00AD Ilse\u00A0Marten spoke.",
                "!!! ??? ... --- ###",
                "Marten-Lopez-Andrade/Oslo: 3.5%-4,000 e.g. U.S.-led a@b.example http://x.example/?q=1"
            })
    void placesInOddTextAreWhatTheySay(String text) {
        Document document = PIPELINE.annotate(article(text));
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(document.article().slice(token.span())).isEqualTo(token.form());
                assertThat(token.tag()).isNotEmpty();
                assertThat(token.head()).isBetween(Token.ROOT, sentence.size() - 1);
            }
            assertThat(sentence.tokens())
                    .filteredOn(token -> token.head() == Token.ROOT)
                    .hasSize(1);
        }
        for (Mention mention : document.mentions()) {
            assertThat(document.text(mention)).isNotBlank();
        }
    }

    @Test
    void aSentenceThatIsTooLongIsReadByTheClassicReader() {
        Document document = PIPELINE.annotate(article("Ilse Marten saw " + "a red house and ".repeat(200) + "Oslo."));
        Sentence sentence = document.sentences().get(0);
        assertThat(document.reading(sentence)).isEmpty();
        assertThat(sentence.tokens()).allMatch(token -> !token.tag().isEmpty() && token.head() >= Token.ROOT);
    }
}
