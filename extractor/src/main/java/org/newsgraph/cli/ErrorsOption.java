package org.newsgraph.cli;

import java.util.List;
import java.util.function.IntFunction;
import org.newsgraph.eval.NearRule;
import org.newsgraph.event.NearMiss;
import org.newsgraph.event.Rule;
import org.newsgraph.text.Document;
import org.newsgraph.text.Span;
import picocli.CommandLine.Option;

/** The option that asks for what was missed and what was wrongly found. Only this listing, not predicting, reads the answers. */
final class ErrorsOption {
    @Option(
            names = "--errors",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "10",
            description =
                    "Print what was missed and what was wrongly found in texts for development, grouped by cause, the largest"
                            + " group first; N of each (default: ${FALLBACK-VALUE}). This reads the answers.")
    private int shown;

    /** Prints the listing, if it is asked for. */
    void print(Console console, IntFunction<String> listing) {
        if (isGiven()) {
            console.out().print(listing.apply(shown));
            console.out().flush();
        }
    }

    boolean isGiven() {
        return shown > 0;
    }

    /** Refuses a call that has nothing to write and nothing to print. */
    void expectPurpose(boolean hasOutput) {
        if (!hasOutput && !isGiven()) {
            throw Refusal.of("-o", "no place for the predictions given", "name one with -o, or ask for --errors");
        }
    }

    /** The rules that began to hold in a document, of each sentence the nearest first. */
    static List<NearRule> nearRules(NewsgraphPipeline pipeline, Document document) {
        return pipeline.nearMisses(document).stream()
                .map(miss -> nearRule(miss, document))
                .toList();
    }

    private static NearRule nearRule(NearMiss miss, Document document) {
        Rule rule = miss.rule();
        Span place = document.sentences().get(miss.sentence()).textSpan(miss.trigger());
        String told = "rule:" + rule.name() + " at \"" + document.article().slice(place) + "\", no " + miss.missing();
        return new NearRule(place, rule.type(), rule.predicate(), told);
    }
}
