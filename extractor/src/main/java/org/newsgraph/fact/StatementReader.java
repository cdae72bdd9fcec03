package org.newsgraph.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Span;

/** Reads from findings who said which words, through whom, and in what kind of speech act. */
final class StatementReader {
    static final String SPEAKER = "ng:speaker";
    static final String RELAY = "relay";
    static final String RELAY_CUE = "relayCue";
    private static final int MOST_CUE_WORDS = 3;
    private static final String PASSES_ON = "Report";
    private static final String VERBS = "reporting-verbs";
    private static final String NOUNS = "content-nouns";

    private final FillerReader fillers;
    private final Lexicons lexicons;

    StatementReader(FillerReader fillers, Lexicons lexicons) {
        this.fillers = fillers;
        this.lexicons = lexicons;
    }

    Statements read(List<Finding> findings, Document document) {
        return Statements.of(
                findings.stream()
                        .flatMap(finding -> statement(finding).stream())
                        .toList(),
                document,
                lexicons);
    }

    /** Empty without a content; a speaker whom nothing names or describes stays open, and the words are somebody's for all that. */
    private Optional<Statements.Statement> statement(Finding finding) {
        List<Finding.Filler> speakers = finding.fillers(SPEAKER);
        Optional<Entity> speaker = speakers.stream().findFirst().flatMap(fillers::source);
        if (finding.content().isEmpty()) {
            return Optional.empty();
        }
        Span trigger = fillers.trigger(finding);
        return Optional.of(new Statements.Statement(
                "id/statement/" + fillers.articleId() + "-" + fillers.offset(trigger),
                finding,
                speaker,
                relays(finding),
                finding.content().get().text(),
                finding.content().get().inserted(),
                trigger,
                setting(finding, "effect", "effect", ""),
                setting(finding, "speechAct", "act", "Say"),
                !fillers.isVerb(finding),
                false));
    }

    /** What the rule sets, or else what the lexicon says of the verb. */
    private String setting(Finding finding, String key, String feature, String otherwise) {
        String lemma = fillers.sentence(finding).token(fillers.head(finding)).lemma();
        String lexicon = fillers.isVerb(finding) ? VERBS : NOUNS;
        String usual = lexicons.expect(lexicon).feature(lemma, feature).orElse(otherwise);
        return finding.rule().set().getOrDefault(key, usual);
    }

    /** Who passes the statement on: those with a name, when some have one ("the agencies A and B"). */
    private List<Statements.Relay> relays(Finding finding) {
        var bySource = new LinkedHashMap<String, Statements.Relay>();
        for (Finding.Filler filler : finding.fillers(RELAY)) {
            fillers.source(filler)
                    .ifPresent(source -> bySource.putIfAbsent(source.id(), relay(finding, filler, source)));
        }
        List<Statements.Relay> all = List.copyOf(bySource.values());
        List<Statements.Relay> named =
                all.stream().filter(relay -> relay.source().isNamed()).toList();
        return named.isEmpty() ? all : named;
    }

    /** The words that say so: those of the filler, or the verb alone where a path led to it and its clause. */
    private Span cueWords(Finding finding, Finding.Filler cue) {
        return cue.tokens().length() > MOST_CUE_WORDS
                ? fillers.sentence(finding).token(cue.head()).span()
                : fillers.text(cue);
    }

    private Statements.Relay relay(Finding finding, Finding.Filler filler, Entity source) {
        Span words = fillers.text(filler);
        Optional<Finding.Filler> cue = finding.fillers(RELAY_CUE).stream().findFirst();
        int head = cue.map(Finding.Filler::head).orElseGet(() -> fillers.head(finding));
        String lemma = fillers.sentence(finding).token(head).lemma();
        return new Statements.Relay(
                "id/statement/" + fillers.articleId() + "-" + fillers.offset(words),
                source,
                words,
                cue.map(found -> cueWords(finding, found)).orElseGet(() -> fillers.trigger(finding)),
                head,
                lexicons.expect(VERBS).feature(lemma, "act").orElse(PASSES_ON));
    }
}
