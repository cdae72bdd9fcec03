package org.newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.newsgraph.event.NearMiss;
import org.newsgraph.event.Rule;
import org.newsgraph.event.RuleBook;
import org.newsgraph.event.RuleException;
import org.newsgraph.event.RuleLines;
import org.newsgraph.text.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph rules test}: do the rules of a file do what their examples say? */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Tries each rule of a file on its own examples and counter-examples, among all other rules. A file that is an edited"
                    + " copy of a shipped one (the same theme, or the same names of rules) stands in its place.",
            "For what fails it shows the line, what was found, and what a rule that found nothing missed."
        },
        footer = {
            "",
            "Examples:",
            "  newsgraph rules test extractor/src/main/resources/rules/violence.yaml",
            "  newsgraph rules test my-rules.yaml --failures",
            "",
            "Exit codes: 0 all hold, 1 an example or counter-example fails, 2 the file cannot be used."
        })
final class RulesTestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A rule file (YAML).")
    private Path file = Path.of("");

    @Option(names = "--failures", description = "Show only what fails.")
    private boolean failures;

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String yaml = text();
        RuleLines lines;
        var rules = new ArrayList<Rule>();
        NewsgraphPipeline pipeline;
        try {
            lines = RuleLines.of(file.toString(), yaml);
            pipeline = NewsgraphPipeline.classic(taxonomy -> {
                rules.addAll(rules(yaml, taxonomy));
                return RuleBook.shipped(taxonomy).with(rules);
            });
        } catch (RuleException e) {
            String wrong = String.valueOf(e.getMessage()).replaceFirst("^" + Pattern.quote(file + ": "), "");
            throw Refusal.of(file.toString(), wrong.strip(), "mend the rule, or see 'Knowledge is data' in README.md");
        }
        return report(rules, new RuleTrial(pipeline), lines);
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Refusal.of(file.toString(), "cannot be read as UTF-8 text", "check the name");
        }
    }

    private List<Rule> rules(String yaml, Taxonomy taxonomy) {
        List<Rule> rules = RuleBook.reader(taxonomy)
                .read(file.toString(), new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        if (rules.isEmpty()) {
            throw new RuleException(file + ": no rules; they are a list under 'rules:'");
        }
        for (Rule rule : rules) {
            if (rule.examples().isEmpty() || rule.never().isEmpty()) {
                throw new RuleException(file + ": rule " + rule.name()
                        + ": needs at least one sentence under 'examples:' and one under 'never:'");
            }
        }
        return rules;
    }

    private int report(List<Rule> rules, RuleTrial trial, RuleLines lines) {
        int failed = 0;
        int tried = 0;
        for (Rule rule : rules) {
            for (RuleTrial.Outcome outcome : trial.of(rule)) {
                tried++;
                failed += outcome.holds() ? 0 : 1;
                if (!outcome.holds() || !failures) {
                    console.out().print(told(outcome, trial, lines));
                }
            }
        }
        console.out().println(rules.size() + " rules, " + tried + " sentences, " + failed + " fail");
        console.out().flush();
        return failed == 0 ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private String told(RuleTrial.Outcome outcome, RuleTrial trial, RuleLines lines) {
        boolean example = outcome.example().isPresent();
        var text = new StringBuilder(outcome.holds() ? "holds  " : "FAILS  ")
                .append(file.getFileName())
                .append(':')
                .append(lines.of(outcome.rule(), outcome.sentence()))
                .append("  ")
                .append(outcome.rule().name())
                .append(example ? "  " : "  never: ")
                .append(outcome.sentence())
                .append('\n');
        if (!outcome.holds()) {
            outcome.example()
                    .ifPresent(wanted -> text.append("         wanted   ")
                            .append(wanted.arguments())
                            .append('\n'));
            outcome.found()
                    .forEach(found ->
                            text.append("         found    ").append(found).append('\n'));
            if (outcome.found().isEmpty()) {
                text.append("         found nothing; ")
                        .append(trial.nearest(outcome)
                                .map(miss -> told(outcome, miss))
                                .orElse("no word of the sentence is one that the rule starts from"))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String told(RuleTrial.Outcome outcome, NearMiss miss) {
        String words = outcome.document()
                .article()
                .slice(outcome.document().sentences().get(miss.sentence()).textSpan(miss.trigger()));
        String found = miss.found().isEmpty() ? "" : ", with " + String.join(", ", miss.found());
        return "it starts from \"" + words + "\"" + found + "; no " + miss.missing() + " by: "
                + miss.where().replaceAll("\\s+", " ").strip();
    }
}
