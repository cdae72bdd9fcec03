package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        CommandRun run = CommandRun.of(
                "eval",
                "knowledgenet",
                file.toString(),
                "-o",
                directory.resolve("out").toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("bad.jsonl, line 1");
    }

    private static String pair(String property, int from, int to, int objectFrom, int objectTo) {
        return "\"property\":\"" + property + "\",\"subject\":[" + from + "," + to + "],\"object\":[" + objectFrom + ","
                + objectTo + "]";
    }

    private String predictions(String passage) throws IOException {
        Path file = Files.writeString(directory.resolve("passages.jsonl"), passage + "\n");
        Path output = directory.resolve("predictions.jsonl");
        CommandRun run = CommandRun.of("eval", "knowledgenet", file.toString(), "-o", output.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return Files.readString(output).replaceAll("\\s", "");
    }
}
