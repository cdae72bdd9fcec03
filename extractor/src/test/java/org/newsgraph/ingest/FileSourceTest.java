package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.text.Article;

class FileSourceTest {
    private static final String BODY = "The mayor of Lindhaven resigned on Monday.\n";

    @TempDir
    private Path directory;

    @Test
    void theByteOrderMarkAndForeignLineEndsAreDroppedAndNothingElse() throws IOException {
        Article article = article(write("a.txt", "\uFEFFOne  line\t.\r\nTwo\rThree \u2028\n"));

        assertThat(article.text()).isEqualTo("One  line\t.\nTwo\nThree \u2028\n");
        assertThat(article.name()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({
        "'Mayor resigns\n\nThe mayor went.', Mayor resigns",
        "'Will the mayor resign?\n\nShe may.', Will the mayor resign?",
        "'The mayor went.\n\nShe left.',",
        "'Mayor resigns\nThe mayor went.',",
        "'Mayor resigns\n\n',",
        "'One\nTwo\n\nThree',"
    })
    void aShortFirstLineWithoutFullStopBeforeABlankLineIsTheTitle(String text, String title) throws IOException {
        assertThat(article(write("a.txt", text)).title().orElse(null)).isEqualTo(title);
    }

    @Test
    void theFileBesideTheArticleSaysDateTitleSourceAndAddress() throws IOException {
        write(
                "a.json",
                "{\"published\":\"2001-02-03T23:00:00Z\",\"title\":\"T\",\"source\":\"S\",\"url\":\"U\",\"x\":1}");

        Article article = article(write("a.txt", BODY));

        assertThat(article.published()).contains(LocalDate.of(2001, 2, 3));
        assertThat(article.title()).contains("T");
        assertThat(article.source()).contains("S");
        assertThat(article.url()).contains("U");
    }

    @Test
    void whatTheUserSaysGoesBeforeTheFileBesideTheArticle() throws IOException {
        write("a.json", "{\"published\":\"2001-02-30\"}");
        String file = write("a.txt", BODY);
        ReadingOptions options = ReadingOptions.DEFAULT.withPublished(LocalDate.of(1999, 1, 1));

        List<Reading> readings = readings(file, options);

        assertThat(((Reading.Of) readings.get(0)).article().published()).contains(LocalDate.of(1999, 1, 1));
    }

    @Test
    void withoutADateNoneIsGuessed() throws IOException {
        assertThat(article(write("2001-02-03.txt", BODY)).published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-02-30", "2001-13-01", "yesterday", "01/02/2001"})
    void anImpossibleDateIsRefusedWithItsFileAndValue(String date) throws IOException {
        write("a.json", "{\"published\":\"" + date + "\"}");

        Problem problem = problem(write("a.txt", BODY));

        assertThat(problem.file()).endsWith("a.json");
        assertThat(problem.message()).contains(date);
        assertThat(problem.remedy()).contains("--date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"published\":", "[1]", "{'published':'2001-02-03'}", "{\"published\":20010203}", "{} x"})
    void aFileBesideTheArticleThatIsNotWhatItShouldBeIsRefused(String json) throws IOException {
        write("a.json", json);

        assertThat(problem(write("a.txt", BODY)).file()).endsWith("a.json");
    }

    @Test
    void anotherEncodingIsRefusedWithThePlaceAndHowToConvert() throws IOException {
        Path file = directory.resolve("a.txt");
        Files.write(file, "One\nCaf\u00e9 closed".getBytes(Charset.forName("windows-1252")));

        Problem problem = problem(file.toString());

        assertThat(problem.place()).isEqualTo("line 2, byte 7");
        assertThat(problem.message()).contains("0xE9");
        assertThat(problem.remedy()).contains("iconv -f WINDOWS-1252 -t UTF-8 " + file);
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsRefused() throws IOException {
        Path file = directory.resolve("a.txt");
        Files.write(file, new byte[] {'O', 'n', 'e', (byte) 0xE2, (byte) 0x80});

        assertThat(problem(file.toString()).place()).isEqualTo("line 1, byte 3");
    }

    @Test
    void utf16IsRefusedByName() throws IOException {
        Path file = directory.resolve("a.txt");
        Files.write(file, ("\uFEFF" + BODY).getBytes(StandardCharsets.UTF_16LE));

        assertThat(problem(file.toString()).remedy()).contains("iconv -f UTF-16");
    }

    @Test
    void binaryFilesAreRefused() throws IOException {
        Path file = directory.resolve("a.txt");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});

        assertThat(problem(file.toString()).message()).contains("binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "\uFEFF", "\uFEFF\r\n"})
    void filesWithoutTextAreRefused(String text) throws IOException {
        assertThat(problem(write("a.txt", text)).message()).containsAnyOf("empty", "no text");
    }

    @Test
    void aFileOverTheLimitIsRefused() throws IOException {
        String file = write("a.txt", BODY);
        long size = Files.size(Path.of(file));

        assertThat(readings(file, options(size)).get(0)).isInstanceOf(Reading.Of.class);
        Problem problem = ((Reading.Refused) readings(file, options(size - 1)).get(0)).problem();
        assertThat(problem.remedy()).contains("--max-size");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThat(problem(directory.resolve("none.txt").toString()).message()).contains("no such file");
    }

    @Test
    void aDirectoryIsReadInTheOrderOfItsPathsAndItsOtherFilesAreLeftOut() throws IOException {
        for (String name :
                List.of("b.txt", "a.txt", "a.json", "c/d.htm", ".hidden.txt", "notes.md", "B.HTML", "bad.txt")) {
            Files.createDirectories(directory.resolve(name).getParent());
            write(name, name.equals("a.json") ? "{}" : name.equals("bad.txt") ? "" : BODY);
        }

        assertThat(readings(directory.toString(), ReadingOptions.DEFAULT).stream()
                        .map(FileSourceTest::name))
                .containsExactly("B.HTML", "a.txt", "b.txt", "bad.txt", "d.htm");
    }

    @Test
    void aDirectoryWithoutArticlesIsRefused() {
        assertThat(problem(directory.toString()).message()).contains("no articles");
    }

    private static String name(Reading reading) {
        String file = reading instanceof Reading.Of of
                ? of.file()
                : ((Reading.Refused) reading).problem().file();
        return String.valueOf(Path.of(file).getFileName());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static ReadingOptions options(long maxBytes) {
        return new ReadingOptions(ReadingOptions.DEFAULT.published(), maxBytes);
    }

    private static List<Reading> readings(String file, ReadingOptions options) {
        try (Stream<Reading> readings = new FileSource(file, options).readings()) {
            return readings.toList();
        }
    }

    private static Article article(String file) {
        List<Reading> readings = readings(file, ReadingOptions.DEFAULT);
        assertThat(readings).hasSize(1).allMatch(Reading.Of.class::isInstance);
        return ((Reading.Of) readings.get(0)).article();
    }

    private static Problem problem(String file) {
        List<Reading> readings = readings(file, ReadingOptions.DEFAULT);
        assertThat(readings).hasSize(1).allMatch(Reading.Refused.class::isInstance);
        return ((Reading.Refused) readings.get(0)).problem();
    }
}
