package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Document;
import org.newsgraph.text.Quotation;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/** The statements of a document: who said which words, and through whom. */
final class Statements {

    /**
     * The statement of somebody who passes another one on.
     *
     * @param id relative IRI
     * @param source who does
     * @param words the words for the source, UTF-16 offsets
     * @param cue the reporting words, UTF-16 offsets; those of the statement passed on when there are no others
     * @param head index of the token that heads the cue
     * @param speechAct kind of act, a local name of the ontology
     */
    record Relay(String id, Entity source, Span words, Span cue, int head, String speechAct) {}

    /**
     * A statement before it becomes a fact.
     *
     * @param id relative IRI
     * @param finding what found it
     * @param speaker who said it, when the text tells
     * @param relays the statements of those who pass it on, side by side
     * @param content what was said, UTF-16 offsets
     * @param trigger the reporting words, UTF-16 offsets
     * @param effect what the kind of statement does to the certainty of its content
     * @param speechAct kind of act, a local name of the ontology
     * @param isNoun whether its trigger is a noun that stands for it, rather than a verb
     * @param continued whether its speaker is only that of the quotation before it
     */
    record Statement(
            String id,
            Finding finding,
            Optional<Entity> speaker,
            List<Relay> relays,
            Span content,
            Span trigger,
            String effect,
            String speechAct,
            boolean isNoun,
            boolean continued) {

        Statement withContent(Span other) {
            return new Statement(id, finding, speaker, relays, other, trigger, effect, speechAct, isNoun, continued);
        }

        /** Is its content between quotation marks? */
        boolean isQuotation() {
            return finding.content().map(Finding.Content::quotation).orElse(false);
        }

        /** Class of the ontology. */
        String type() {
            String type = finding.rule().type();
            return isQuotation() && type.equals("ng:IndirectStatement") ? "ng:Quotation" : type;
        }
    }

    private final List<Statement> statements;

    private Statements(List<Statement> statements) {
        this.statements = statements;
    }

    static Statements of(List<Statement> drafts, Document document) {
        var all = new ArrayList<Statement>();
        drafts.stream()
                .sorted(Comparator.comparing(
                                (Statement draft) -> -draft.relays().size())
                        .thenComparing(Statement::trigger))
                .filter(draft -> all.stream().noneMatch(other -> repeats(draft, other)))
                .forEach(all::add);
        all.sort(Comparator.comparing(Statement::trigger));
        List<Statement> trimmed =
                all.stream().map(statement -> trimmed(statement, all, document)).toList();
        return new Statements(List.copyOf(continued(trimmed, document)));
    }

    /** A reporting participle behind a comma is no part of what was said before it ("said it would rain, warning sailors"). */
    private static Statement trimmed(Statement statement, List<Statement> all, Document document) {
        if (statement.isQuotation()) {
            return statement;
        }
        return all.stream()
                .filter(other -> statement.content().contains(other.trigger()))
                .flatMap(other -> commaBeforeParticiple(other, document).stream())
                .filter(comma -> comma > statement.content().start())
                .min(Comparator.naturalOrder())
                .map(comma -> statement.withContent(new Span(statement.content().start(), comma)))
                .orElse(statement);
    }

    /** Where the comma before a participle stands that reports, perhaps with an adverb between. */
    private static Optional<Integer> commaBeforeParticiple(Statement statement, Document document) {
        Sentence sentence = document.sentences().get(statement.finding().sentence());
        int first = statement.finding().trigger().start();
        int before = first > 1 && sentence.token(first - 1).tag().equals("ADV") ? first - 2 : first - 1;
        boolean participle = !statement.continued()
                && before > 0
                && sentence.token(first).xpos().equals("VBG")
                && sentence.token(before).tag().equals("PUNCT");
        return participle ? Optional.of(sentence.token(before - 1).span().end()) : Optional.empty();
    }

    /** The same words of reporting, or the same quotation by another rule. */
    private static boolean repeats(Statement draft, Statement other) {
        boolean sameKind = draft.isQuotation() == other.isQuotation();
        return draft.trigger().overlaps(other.trigger())
                        && (sameKind || draft.content().overlaps(other.content()))
                || isRelayOf(draft, other)
                || draft.content().equals(other.content())
                        && draft.relays().isEmpty()
                        && other.relays().isEmpty();
    }

    /** Does a statement that names who passes it on include the words of reporting ("according to X, quoting Y")? */
    private static boolean isRelayOf(Statement draft, Statement other) {
        return !other.relays().isEmpty()
                && other.finding().sentence() == draft.finding().sentence()
                && other.finding().tokens().contains(draft.finding().trigger());
    }

    /**
     * A paragraph that is nothing but a quotation, right after a quoted paragraph, goes on with its speaker, and so do sentences that
     * are nothing else, right after one in which somebody is quoted.
     */
    private static List<Statement> continued(List<Statement> statements, Document document) {
        var all = new ArrayList<>(statements);
        for (Quotation quotation : document.quotations()) {
            if (all.stream().anyMatch(s -> s.content().overlaps(quotation.span()))) {
                continue;
            }
            Optional<Statement> before = fillsParagraph(document, quotation.span())
                    ? previousQuotation(all, document, quotation.span())
                    : sentenceBefore(document, quotation.span())
                            .flatMap(sentence -> lastQuotation(all, sentence, quotation.span()));
            before.ifPresent(previous -> all.add(new Statement(
                    previous.id() + "-"
                            + document.article()
                                    .codePointOffset(quotation.span().start()),
                    previous.finding(),
                    previous.speaker(),
                    previous.relays(),
                    quotation.span(),
                    new Span(quotation.span().start(), quotation.span().start() + 1),
                    "",
                    previous.speechAct(),
                    false,
                    true)));
        }
        return all;
    }

    /** The sentence right before those that a quotation fills, in the same paragraph; empty when it fills none. */
    private static Optional<Span> sentenceBefore(Document document, Span quotation) {
        List<Sentence> filled = document.sentences().stream()
                .filter(sentence -> sentence.span().overlaps(quotation))
                .toList();
        boolean whole = filled.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .allMatch(token -> token.tag().equals("PUNCT") || quotation.contains(token.span()));
        if (filled.isEmpty() || !whole || filled.get(0).index() == 0) {
            return Optional.empty();
        }
        Span before = document.sentences().get(filled.get(0).index() - 1).span();
        String between = document.article().text().substring(before.start(), quotation.start());
        return between.indexOf('\n') < 0 ? Optional.of(before) : Optional.empty();
    }

    private static Optional<Statement> lastQuotation(List<Statement> all, Span sentence, Span quotation) {
        return all.stream()
                .filter(Statement::isQuotation)
                .filter(s -> s.content().end() <= quotation.start())
                .filter(s -> s.content().overlaps(sentence) || s.trigger().overlaps(sentence))
                .max(Comparator.comparing(Statement::content));
    }

    private static boolean fillsParagraph(Document document, Span span) {
        String text = document.article().text();
        return (span.start() == 0 || text.charAt(span.start() - 1) == '\n')
                && (span.end() == text.length() || text.charAt(span.end()) == '\n');
    }

    private static Optional<Statement> previousQuotation(List<Statement> all, Document document, Span span) {
        String text = document.article().text();
        int end = span.start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
        var paragraph = new Span(Math.min(start, end), end);
        return all.stream()
                .filter(Statement::isQuotation)
                .filter(s -> paragraph.overlaps(s.content()))
                .max(Comparator.comparing(Statement::content));
    }

    /** Do words stand for a statement as a noun does ("the claim that …")? */
    boolean isNoun(Span words) {
        return madeAt(words).filter(Statement::isNoun).isPresent();
    }

    /** The statement that words make: the one of which they are the reporting words. */
    Optional<Statement> madeAt(Span words) {
        return statements.stream()
                .filter(statement -> statement.trigger().overlaps(words))
                .findFirst();
    }

    List<Statement> all() {
        return statements;
    }

    /** The statements whose content holds a place, outermost first. */
    List<Statement> around(Span place) {
        return statements.stream()
                .filter(s -> s.content().contains(place) && !s.trigger().overlaps(place))
                .sorted(Comparator.comparingInt((Statement s) -> -s.content().length())
                        .thenComparing(Statement::id))
                .toList();
    }

    /** The statements that hold a place in the speaker's own words, outermost first. */
    List<Statement> quoting(Span place) {
        return around(place).stream().filter(Statement::isQuotation).toList();
    }
}
