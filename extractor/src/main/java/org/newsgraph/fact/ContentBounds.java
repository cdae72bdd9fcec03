package org.newsgraph.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.fact.Statements.Statement;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Quotation;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Sets the bounds of what is told against the other statements of an article. */
final class ContentBounds {
    private static final String CONTRASTS = "contrast-marks";
    private static final String BESIDE = "beside";
    private static final String COORDINATOR = "CCONJ";
    private static final String COMMA = ",";
    private static final String COLON = ":";
    private static final String PRESENT = "VBZ";
    private static final String PAST = "VBD";
    private static final String CONJUNCT = "conj";
    private static final String PRONOUN = "PRON";
    /** Effects of what somebody thinks, hopes or wants, which may itself be told. */
    private static final List<String> THOUGHTS = List.of("PR", "PSFUT");

    private static final List<String> QUOTES = List.of("``", "''");
    private static final int MOST_BEFORE_VERB = 12;
    private static final List<String> FINITE = List.of("VBD", "VBZ", "VBP");

    private final List<Statement> statements;
    private final Document document;
    private final Lexicon contrasts;
    private final ContentEnds ends;

    ContentBounds(List<Statement> statements, Document document, Lexicons lexicons) {
        this.statements = statements;
        this.document = document;
        this.contrasts = lexicons.expect(CONTRASTS);
        this.ends = new ContentEnds(document, lexicons);
    }

    /** The statements, each with what is told in it and no more, in the order given. */
    List<Statement> all() {
        return statements.stream()
                .filter(statement -> !isQuotedByOther(statement) && !isHeadline(statement))
                .map(statement -> statement.isQuotation() ? joined(statement) : ends.cut(trimmed(statement)))
                .toList();
    }

    /** "Affirmed her will, writing, “We shall stay”": what stands in the quotation of another statement is told there. */
    private boolean isQuotedByOther(Statement statement) {
        return !statement.isQuotation()
                && statements.stream()
                        .anyMatch(other -> other.isQuotation()
                                && other.finding().sentence()
                                        == statement.finding().sentence()
                                && other.content().contains(statement.content())
                                && !other.content().contains(statement.trigger()));
    }

    /**
     * "Mayor closes port The mayor has said she closed it": the line above an article, run into its first sentence, tells nothing
     * more than that sentence.
     */
    private boolean isHeadline(Statement statement) {
        Sentence sentence = sentence(statement);
        boolean first = statement.finding().sentence() == 0
                && PRESENT.equals(
                        sentence.token(statement.finding().trigger().start()).xpos());
        return first
                && statements.stream()
                        .anyMatch(other -> other != statement
                                && other.speaker().isPresent()
                                && other.speaker().equals(statement.speaker())
                                && other.trigger().start() > statement.trigger().end()
                                && statement.content().overlaps(other.trigger())
                                && isFinite(other)
                                && !isPronoun(other));
    }

    /** Is the speaker only meant by a pronoun, as in a clause of what the same one tells ("says he hopes")? */
    private boolean isPronoun(Statement statement) {
        return statement.finding().fillers(StatementReader.SPEAKER).stream()
                .anyMatch(
                        filler -> sentence(statement).token(filler.head()).tag().equals(PRONOUN));
    }

    private boolean isFinite(Statement statement) {
        Sentence sentence = sentence(statement);
        int verb = statement.finding().trigger().start();
        return FINITE.contains(sentence.token(verb).xpos())
                || sentence.tokens().stream()
                        .anyMatch(token ->
                                token.head() == verb && token.tag().equals("AUX") && FINITE.contains(token.xpos()));
    }

    /** "“The port,” she said, “is closed”": both parts of a quotation that the words of reporting part. */
    private Statement joined(Statement statement) {
        Sentence sentence = document.sentences().get(statement.finding().sentence());
        return document.quotations().stream()
                .map(Quotation::span)
                .filter(part -> sentence.span().overlaps(part) && !part.overlaps(statement.content()))
                .filter(part -> statements.stream()
                        .noneMatch(other ->
                                other.content().overlaps(part) || part.contains(other.trigger()) && !other.isNoun()))
                .filter(part -> isGoneOn(statement, part))
                .findFirst()
                .map(part -> statement.withContent(
                        statement.content().cover(part), Optional.of(between(statement.content(), part))))
                .orElse(statement);
    }

    /** Do the words of reporting, and no others, part two quotations, the first of which ends with a comma? */
    private boolean isGoneOn(Statement statement, Span part) {
        Span gap = between(statement.content(), part);
        String text = document.article().text();
        String first = text.substring(Math.min(statement.content().start(), part.start()), gap.start());
        String cue = text.substring(gap.start(), gap.end()).strip();
        boolean comma =
                first.length() > 2 && first.substring(first.length() - 2).contains(COMMA);
        return comma
                && cue.endsWith(COMMA)
                && gap.contains(statement.trigger())
                && statements.stream()
                        .noneMatch(other -> other != statement
                                && gap.overlaps(other.trigger())
                                && !statement.trigger().overlaps(other.trigger()));
    }

    private static Span between(Span a, Span b) {
        return a.start() < b.start() ? new Span(a.end(), b.start()) : new Span(b.end(), a.start());
    }

    /**
     * Without what another statement tells beside it: a reporting participle behind a comma ("said it would rain, warning sailors"), or
     * somebody else who says something ("said it would rain, while the mayor said …").
     */
    private Statement trimmed(Statement statement) {
        return statements.stream()
                .filter(other -> other != statement && statement.holds(other.trigger()))
                .flatMap(other -> commaBeforeParticiple(other)
                        .or(() -> commaBeforeOther(statement, other))
                        .or(() -> markBeforeQuotation(statement, other))
                        .or(() -> coordinatorBeforeSame(statement, other))
                        .stream())
                .filter(comma -> comma > statement.content().start())
                .min(Comparator.naturalOrder())
                .map(comma -> statement.withContent(new Span(statement.content().start(), comma)))
                .orElse(statement);
    }

    /** Where the comma before a participle stands that reports, perhaps with an adverb between. */
    private Optional<Integer> commaBeforeParticiple(Statement statement) {
        Sentence sentence = sentence(statement);
        int first = statement.finding().trigger().start();
        int before = first > 1 && sentence.token(first - 1).tag().equals("ADV") ? first - 2 : first - 1;
        boolean participle = !statement.continued()
                && before > 0
                && (sentence.token(first).xpos().equals("VBG")
                        || statement.finding().rule().set().containsKey(BESIDE))
                && sentence.token(before).tag().equals("PUNCT");
        return participle ? Optional.of(sentence.token(before - 1).span().end()) : Optional.empty();
    }

    /** Where the comma before "and", "but" or "while" stands, behind which another speaker is told of. */
    private Optional<Integer> commaBeforeOther(Statement statement, Statement other) {
        Sentence sentence = sentence(other);
        int verb = other.finding().trigger().start();
        boolean speaks = !other.isNoun()
                && other.finding().sentence() == statement.finding().sentence()
                && statement.trigger().end() <= other.trigger().start()
                && other.speaker()
                        .filter(who -> !statement.speaker().equals(Optional.of(who)))
                        .isPresent()
                && FINITE.contains(sentence.token(verb).xpos())
                && FINITE.contains(
                        sentence.token(statement.finding().trigger().start()).xpos());
        if (!speaks) {
            return Optional.empty();
        }
        for (int i = verb - 1; i > 1 && i >= verb - MOST_BEFORE_VERB; i--) {
            Token token = sentence.token(i);
            boolean joins = token.tag().equals(COORDINATOR) || contrasts.contains(token.lemma());
            if (joins && sentence.token(i - 1).form().equals(COMMA)) {
                return Optional.of(sentence.token(i - 2).span().end());
            }
            if (joins && QUOTES.contains(sentence.token(i - 1).xpos())) {
                return Optional.of(sentence.token(i - 1).span().end());
            }
            if (token.tag().equals("VERB") || token.tag().equals("SCONJ")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Said there were two: “They are old,” said Lind": the end of what comes before a quotation that somebody else speaks. */
    private Optional<Integer> markBeforeQuotation(Statement statement, Statement other) {
        int quotation = other.content().start();
        boolean inside = other.isQuotation()
                && statement.trigger().end() <= statement.content().start()
                && statement.content().contains(other.content())
                && other.trigger().start() > quotation;
        if (!inside) {
            return Optional.empty();
        }
        String before = document.article()
                .text()
                .substring(statement.content().start(), quotation)
                .stripTrailing();
        return before.endsWith(COLON)
                ? Optional.of(statement.content().start() + before.length() - 1)
                : Optional.empty();
    }

    /** "Said it was late but did admit that …": the end of what comes before a second verb of reporting, joined to the first one. */
    private Optional<Integer> coordinatorBeforeSame(Statement statement, Statement other) {
        Sentence sentence = sentence(other);
        Token verb = sentence.token(other.finding().trigger().start());
        List<Token> below = sentence.tokens().stream()
                .filter(token -> token.head() == verb.index() && token.index() < verb.index())
                .toList();
        boolean past = PAST.equals(verb.xpos())
                || below.stream().anyMatch(token -> token.tag().equals("AUX") && PAST.equals(token.xpos()));
        boolean joined = !other.isNoun()
                && !other.continued()
                && !THOUGHTS.contains(other.effect())
                && statement.speaker().equals(other.speaker())
                && past
                && verb.relation().equals(CONJUNCT)
                && statement.trigger().end() <= statement.content().start()
                && below.stream().noneMatch(token -> token.relation().startsWith("nsubj"));
        return below.stream()
                .filter(token -> joined && token.tag().equals(COORDINATOR) && token.index() > 1)
                .map(token -> sentence.token(token.index() - 1))
                .map(before -> before.form().equals(COMMA) ? sentence.token(before.index() - 1) : before)
                .map(before -> before.span().end())
                .filter(end -> end > statement.content().start())
                .findFirst();
    }

    private Sentence sentence(Statement statement) {
        return document.sentences().get(statement.finding().sentence());
    }
}
