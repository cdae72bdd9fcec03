package org.newsgraph.fact;

import java.util.List;
import java.util.Optional;
import org.newsgraph.event.Finding;
import org.newsgraph.fact.Statements.Statement;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Cuts off the beginning of what is told where it names, rather, to whom, and the end where it tells on which occasion it was told or what
 * else the speaker did.
 */
final class ContentEnds {
    private static final String ADDRESSEE = "ng:addressee";
    private static final String INFINITIVE = "TO";
    private static final String PREPOSITION = "IN";
    private static final String PRONOUN = "PRON";
    private static final String SUBJECT = "nsubj";
    private static final int MOST_BEFORE_NAME = 4;
    private static final String COORDINATOR = "CCONJ";
    private static final String REPORTING = "reporting-verbs";
    private static final String SUBORDINATOR = "SCONJ";
    private static final String OCCASIONS = "telling-nouns";
    private static final int MOST_TO_OCCASION = 6;
    private static final List<String> OF_PHRASE = List.of("DET", "ADJ", "NOUN", "PROPN", "PRON");
    private static final String COMMA = ",";
    private static final String PARTICIPLE = "VBG";
    private static final String PAST = "VBD";
    private static final String CLOSING = "''";
    private static final String CONJUNCT = "conj";
    private static final List<String> FINITE = List.of("VBD", "VBZ", "VBP");

    private final Document document;
    private final Lexicon occasions;
    private final Lexicon reporting;

    ContentEnds(Document document, Lexicons lexicons) {
        this.document = document;
        this.occasions = lexicons.expect(OCCASIONS);
        this.reporting = lexicons.expect(REPORTING);
    }

    Statement cut(Statement statement) {
        return withoutDeed(withoutOccasion(withoutAddressee(statement)));
    }

    /** "Requested the old captain to leave": what is told begins behind whom it is told to. */
    private Statement withoutAddressee(Statement statement) {
        Sentence sentence = sentence(statement);
        int first = sentence.tokens().stream()
                .filter(token -> statement.content().contains(token.span()))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(sentence.size());
        return statement.finding().fillers(ADDRESSEE).stream()
                .map(Finding.Filler::tokens)
                .filter(words -> first <= words.start() && words.start() - first <= MOST_BEFORE_NAME)
                .filter(words -> words.end() < sentence.size()
                        && sentence.tokens().subList(first, words.end()).stream()
                                .noneMatch(token -> token.tag().equals("VERB")))
                .flatMap(words -> start(sentence, words.end()).stream())
                .map(start -> sentence.token(start).span().start())
                .filter(start -> start < statement.content().end())
                .findFirst()
                .map(start -> statement.withContent(
                        new Span(start, statement.content().end())))
                .orElse(statement);
    }

    /** Where an infinitive begins, a clause with a pronoun as its subject, or a gerund behind its preposition. */
    private static Optional<Integer> start(Sentence sentence, int behind) {
        Token next = sentence.token(behind);
        boolean subject = next.tag().equals(PRONOUN) && next.relation().startsWith(SUBJECT);
        if (next.xpos().equals(INFINITIVE) || subject) {
            return Optional.of(behind);
        }
        boolean gerund = next.xpos().equals(PREPOSITION)
                && behind + 1 < sentence.size()
                && sentence.token(behind + 1).xpos().equals(PARTICIPLE);
        return gerund ? Optional.of(behind + 1) : Optional.empty();
    }

    /** "The port is closed, in an interview with the Herald": on which occasion something is told is no part of it. */
    private Statement withoutOccasion(Statement statement) {
        Sentence sentence = sentence(statement);
        for (int i = sentence.size() - 1; i > 1; i--) {
            Token comma = sentence.token(i);
            if (comma.form().equals(COMMA) && statement.content().contains(comma.span())) {
                int end = sentence.token(i - 1).span().end();
                boolean cut = end > statement.content().start()
                        && statement.trigger().end() <= statement.content().start()
                        && isOccasion(sentence, i + 1);
                return cut ? statement.withContent(new Span(statement.content().start(), end)) : statement;
            }
        }
        return statement;
    }

    /**
     * "That it was “outstanding,” defending her": a participle behind a quotation that a comma ends, or a verb in the past behind
     * "and" after a gerund ("accused her of leaving and called it a shame"), tells what the speaker did.
     */
    private Statement withoutDeed(Statement statement) {
        Sentence sentence = sentence(statement);
        List<Token> told = sentence.tokens().stream()
                .filter(token -> statement.content().contains(token.span()))
                .toList();
        boolean gerund = !told.isEmpty()
                && told.get(0).xpos().equals(PARTICIPLE)
                && told.stream().noneMatch(token -> token.index() == told.get(0).head());
        boolean behind = statement.trigger().end() <= statement.content().start();
        for (int i = 2; behind && i < told.size() - 1; i++) {
            Token token = told.get(i);
            boolean participle = token.xpos().equals(PARTICIPLE)
                    && CLOSING.equals(told.get(i - 1).xpos())
                    && told.get(i - 2).form().equals(COMMA);
            boolean reports = token.xpos().equals(PARTICIPLE)
                    && told.get(i - 1).form().equals(COMMA)
                    && reporting.contains(token.lemma())
                    && told.get(i + 1).tag().equals(SUBORDINATOR);
            boolean deed = token.tag().equals(COORDINATOR)
                    && (gerund && isPastConjunct(told.get(i + 1)) || isOfOtherTense(told, told.get(i + 1)));
            if (participle || reports || deed) {
                int last = told.get(i - 1).form().equals(COMMA) ? i - 2 : i - 1;
                return statement.withContent(new Span(
                        statement.content().start(), told.get(last).span().end()));
            }
        }
        return statement;
    }

    /** "Said that it is ready, but did not comment": a finite verb behind a coordinator, joined to the verb told and of another tense. */
    private static boolean isOfOtherTense(List<Token> told, Token second) {
        Optional<Token> verb = told.stream()
                .filter(token -> token.index() == second.index() || token.index() == second.head())
                .filter(token -> token.relation().equals(CONJUNCT))
                .findFirst();
        Optional<Token> root = verb.flatMap(conjunct ->
                told.stream().filter(token -> token.index() == conjunct.head()).findFirst());
        boolean top = root.filter(token -> told.stream().noneMatch(other -> other.index() == token.head()))
                .isPresent();
        return top
                && FINITE.contains(second.xpos())
                && tense(told, root.get())
                        .filter(tense -> PAST.equals(tense) != PAST.equals(second.xpos()))
                        .isPresent();
    }

    /** The tag of the finite word of a clause: its verb, or an auxiliary of it. */
    private static Optional<String> tense(List<Token> told, Token verb) {
        return told.stream()
                .filter(token -> token.index() == verb.index()
                        || token.head() == verb.index() && token.tag().equals("AUX"))
                .map(Token::xpos)
                .filter(FINITE::contains)
                .findFirst();
    }

    private static boolean isPastConjunct(Token token) {
        return token.xpos().equals(PAST) && token.tag().equals("VERB");
    }

    private boolean isOccasion(Sentence sentence, int first) {
        if (first >= sentence.size() || !sentence.token(first).tag().equals("ADP")) {
            return false;
        }
        for (int i = first + 1; i < Math.min(sentence.size(), first + MOST_TO_OCCASION); i++) {
            Token token = sentence.token(i);
            if (token.tag().equals("NOUN") && occasions.contains(token.lemma())) {
                return true;
            }
            if (!OF_PHRASE.contains(token.tag())) {
                return false;
            }
        }
        return false;
    }

    private Sentence sentence(Statement statement) {
        return document.sentences().get(statement.finding().sentence());
    }
}
