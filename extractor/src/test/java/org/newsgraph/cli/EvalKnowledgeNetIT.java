package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The predictions for KnowledgeNet, on passages of our own. */
class EvalKnowledgeNetIT {
    private static final String QUESTION =
            "\"document\": \"7\", \"start\": 3, \"text\": \"🙂 Maria Lopez, who lives in Oslo, married Paulo Andrade.\"";

    /** The true answers, and one that is not so. */
    private static final String ANSWERS =
            ", \"fold\": 9, \"annotated\": [\"SPOUSE\", \"PLACE_OF_RESIDENCE\"], \"facts\": ["
                    + "{\"property\": \"PLACE_OF_BIRTH\", \"subject\": [2, 13], \"object\": [28, 32],"
                    + " \"subjectText\": \"Maria Lopez\", \"objectText\": \"Oslo\", \"subjectUri\": null, \"objectUri\": null}]";

    @TempDir
    private Path directory;

    @Test
    void pairsEveryNameAndPronounInCodePoints() throws IOException {
        assertThat(predictions("{" + QUESTION + "}"))
                .contains(pair("SPOUSE", 2, 13, 42, 55))
                .contains(pair("SPOUSE", 42, 55, 2, 13))
                .contains(pair("SPOUSE", 15, 18, 42, 55))
                .contains(pair("PLACE_OF_RESIDENCE", 2, 13, 28, 32));
    }

    @Test
    void predictsTheSameWithoutTheAnswers() throws IOException {
        assertThat(predictions("{" + QUESTION + ANSWERS + "}")).isEqualTo(predictions("{" + QUESTION + "}"));
    }

    @Test
    void refusesALineThatIsNoPassage() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.jsonl"), "{\"document\": \"7\"}\n");
        var err = new ByteArrayOutputStream();
        int code = run(
                err,
                "eval",
                "knowledgenet",
                file.toString(),
                "-o",
                directory.resolve("out").toString());
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.jsonl, line 1");
    }

    private static String pair(String property, int from, int to, int objectFrom, int objectTo) {
        return "\"property\":\"" + property + "\",\"subject\":[" + from + "," + to + "],\"object\":[" + objectFrom + ","
                + objectTo + "]";
    }

    private String predictions(String passage) throws IOException {
        Path file = Files.writeString(directory.resolve("passages.jsonl"), passage + "\n");
        Path output = directory.resolve("predictions.jsonl");
        var err = new ByteArrayOutputStream();
        int code = run(err, "eval", "knowledgenet", file.toString(), "-o", output.toString());
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return Files.readString(output).replaceAll("\\s", "");
    }

    private static int run(ByteArrayOutputStream err, String... arguments) {
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return Newsgraph.commandLine(console).execute(arguments);
    }
}
