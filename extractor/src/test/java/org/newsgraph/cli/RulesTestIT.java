package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule file is tried on its own sentences, and what fails is told with its line. */
class RulesTestIT {
    private static final String RULE = """
            theme: own
            rules:
              - name: own-dismissal
                type: ng:Dismissal
                trigger: "[lemma=fire & tag=VERB]"
                arguments:
                  ng:agent?: "nsubj @Agent"
                  ng:personConcerned: "obj @Person"
                examples:
                  - text: "Governor Ilse Marten fired Paulo Andrade on Friday."
                    arguments: { ng:agent: Ilse Marten, ng:personConcerned: Paulo Andrade }
                never:
                  - "The army fired a missile."
            """;

    @TempDir
    private Path directory;

    private CommandRun test(String yaml) throws IOException {
        Path file = directory.resolve("own.yaml");
        Files.writeString(file, yaml);
        return CommandRun.of("rules", "test", file.toString());
    }

    @Test
    void aFileWhoseSentencesAllHoldPasses() throws IOException {
        CommandRun result = test(RULE);

        assertThat(result.code()).as(result.out() + result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("holds  own.yaml:10  own-dismissal").contains("1 rules, 2 sentences, 0 fail");
    }

    @Test
    void anExampleThatFailsIsToldWithItsLineAndWhatIsMissing() throws IOException {
        CommandRun result = test(RULE.replace("Ilse Marten fired Paulo Andrade on", "Ilse Marten fired at noon on"));

        assertThat(result.code()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(result.out())
                .contains("FAILS  own.yaml:10  own-dismissal")
                .contains("starts from \"fired\", with ng:agent; no ng:personConcerned by: obj @Person");
    }

    @Test
    void aCounterExampleThatMatchesIsToldWithWhatWasFound() throws IOException {
        CommandRun result = test(RULE.replace("The army fired a missile.", "The mayor fired Paulo Andrade on Friday."));

        assertThat(result.code()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(result.out())
                .contains("FAILS  own.yaml:13  own-dismissal  never:")
                .contains("ng:personConcerned=Paulo Andrade");
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedWithTheReason() throws IOException {
        assertThat(test(RULE.replace("lemma=fire", "lemmma=fire")))
                .satisfies(result -> assertThat(result.code()).isEqualTo(ExitCode.BAD_INPUT))
                .satisfies(result -> assertThat(result.err()).contains("own.yaml: rule own-dismissal: unknown key"));
        assertThat(test("rules: [").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(CommandRun.of("rules", "test", directory.resolve("none.yaml").toString())
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }
}
