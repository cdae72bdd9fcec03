package org.newsgraph.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
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
     * @param inserted the words of reporting, where they stand amid what was said, UTF-16 offsets
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
            Optional<Span> inserted,
            Span trigger,
            String effect,
            String speechAct,
            boolean isNoun,
            boolean continued) {

        Statement withContent(Span other) {
            return withContent(other, inserted.filter(other::contains));
        }

        Statement withContent(Span other, Optional<Span> words) {
            return new Statement(
                    id, finding, speaker, relays, other, words, trigger, effect, speechAct, isNoun, continued);
        }

        /** Is a place part of what was said? */
        boolean holds(Span place) {
            return content.overlaps(place)
                    && inserted.filter(words -> words.contains(place)).isEmpty();
        }

        /** Is its content between quotation marks? */
        boolean isQuotation() {
            return continued
                    || finding.content().map(Finding.Content::quotation).orElse(false);
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

    static Statements of(List<Statement> drafts, Document document, Lexicons lexicons) {
        var all = new ArrayList<Statement>();
        drafts.stream()
                .sorted(Comparator.comparing(
                                (Statement draft) -> -draft.relays().size())
                        .thenComparing(Statement::trigger))
                .filter(draft -> all.stream().noneMatch(other -> repeats(draft, other)))
                .forEach(all::add);
        all.sort(Comparator.comparing(Statement::trigger));
        return new Statements(List.copyOf(continued(new ContentBounds(all, document, lexicons).all(), document)));
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
     * are nothing else, right after one in which somebody is quoted, or alone tells something.
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
                            .flatMap(sentence -> lastQuotation(all, sentence, quotation.span())
                                    .or(() -> onlyTold(all, sentence)));
            before.ifPresent(previous -> all.add(new Statement(
                    previous.id() + "-"
                            + document.article()
                                    .codePointOffset(quotation.span().start()),
                    previous.finding(),
                    previous.speaker(),
                    previous.relays(),
                    quotation.span(),
                    Optional.empty(),
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

    /** "The port was full, Lind said. “We had to wait.”": what is told in a sentence in which nobody else tells anything. */
    private static Optional<Statement> onlyTold(List<Statement> all, Span sentence) {
        List<Statement> told =
                all.stream().filter(s -> s.trigger().overlaps(sentence)).toList();
        boolean one = told.stream().map(Statement::speaker).distinct().count() == 1
                && told.stream()
                        .allMatch(s -> s.relays().isEmpty() && s.speaker().isPresent() && !s.isNoun());
        return one ? told.stream().max(Comparator.comparing(Statement::trigger)) : Optional.empty();
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
                .filter(s -> s.content().contains(place)
                        && s.holds(place)
                        && !s.trigger().overlaps(place))
                .sorted(Comparator.comparingInt((Statement s) -> -s.content().length())
                        .thenComparing(Statement::id))
                .toList();
    }

    /** Is a place part of what a statement tells, or of what another one tells that does not hold it? */
    boolean isSaidBeside(Statement statement, Span place) {
        return statement.holds(place)
                || statements.stream()
                        .anyMatch(
                                other -> other.holds(place) && !other.content().contains(statement.trigger()));
    }

    /** The statements that hold a place in the speaker's own words, outermost first. */
    List<Statement> quoting(Span place) {
        return around(place).stream().filter(Statement::isQuotation).toList();
    }
}
