package org.newsgraph.fact;

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
                document);
    }

    /** Empty without a content, or when the speaker is somebody whom nothing names or describes. */
    private Optional<Statements.Statement> statement(Finding finding) {
        List<Finding.Filler> speakers = finding.fillers(SPEAKER);
        Optional<Entity> speaker = speakers.stream().findFirst().flatMap(fillers::source);
        if (finding.content().isEmpty() || speaker.isEmpty() && !speakers.isEmpty()) {
            return Optional.empty();
        }
        Span trigger = fillers.trigger(finding);
        return Optional.of(new Statements.Statement(
                "id/statement/" + fillers.article().id() + "-" + fillers.offset(trigger),
                finding,
                speaker,
                relays(finding),
                finding.content().get().text(),
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
    private List<Entity> relays(Finding finding) {
        List<Entity> all = finding.fillers(RELAY).stream()
                .flatMap(filler -> fillers.source(filler).stream())
                .distinct()
                .toList();
        List<Entity> named = all.stream().filter(Entity::isNamed).toList();
        return named.isEmpty() ? all : named;
    }
}
