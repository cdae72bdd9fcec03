package org.newsgraph.entity;

import java.util.List;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Token;

/**
 * Two phrases side by side: "Nordbank, a small lender,", "the agency Rossing", "Lund, the capital,", "the city of Vik",
 * and what "is" joins: "Vik is a port".
 */
record AppositionSieve(EntityLexicon lexicon) implements Sieve {
    private static final int LONGEST_TITLE = 3;

    @Override
    public void link(Clusters clusters) {
        for (Sentence sentence : clusters.document().sentences()) {
            List<Reference> references = clusters.inSentence(sentence.index());
            for (Reference first : references) {
                for (Reference second : references) {
                    if (isDescribed(clusters, sentence, first, second)) {
                        clusters.unite(second, first, "describes the name inside it");
                    }
                    if (second.start() >= first.end()) {
                        linkPair(clusters, sentence, first, second);
                    }
                }
            }
        }
    }

    /** "the Rossing news agency". */
    private boolean isDescribed(Clusters clusters, Sentence sentence, Reference name, Reference nominal) {
        int head = nominal.mention().head();
        return name.isName()
                && nominal.isNominal()
                && lexicon.is(WordClass.DESCRIBING, nominal.noun())
                && nominal.mention().tokens().contains(name.mention().tokens())
                && clusters.inSentence(sentence.index()).stream()
                        .noneMatch(other -> other.isName() && other.start() == nominal.end())
                && name.end() <= head
                && !clusters.kinds().isOfStates(name.type())
                && clusters.kinds().isOrganization(name.type())
                && sentence.tokens().subList(name.end(), head).stream()
                        .allMatch(token -> token.tag().equals("NOUN") && !token.isCapitalised());
    }

    private void linkPair(Clusters clusters, Sentence sentence, Reference first, Reference second) {
        if (!isSingle(first) || !isSingle(second) || !agree(clusters, first, second)) {
            return;
        }
        if (first.isNominal() && second.isName() && first.end() == second.start()) {
            clusters.link(first, second, "stands before its name");
        } else if (first.isNominal() && second.isName() && isOf(clusters, sentence, first, second)) {
            clusters.link(first, second, "is named after 'of'");
        } else if (isAfterComma(clusters, sentence, first, second)) {
            linkAfterComma(clusters, sentence, first, second);
        } else if (second.isNominal() && isCopula(sentence, first, second)) {
            clusters.link(second, first, "is said to be");
        }
    }

    private static boolean isSingle(Reference reference) {
        return !reference.isDemonym() && !(reference.isNominal() && reference.isPlural());
    }

    private static boolean agree(Clusters clusters, Reference first, Reference second) {
        return first.isPronoun() || clusters.kinds().agree(first.type(), second.type());
    }

    /** "the city of Vik", where the noun says what the name is. */
    private boolean isOf(Clusters clusters, Sentence sentence, Reference nominal, Reference name) {
        return name.start() == nominal.end() + 1
                && lexicon.isOf(sentence.token(nominal.end()).form())
                && clusters.kinds().isGeopolitical(nominal.type());
    }

    private boolean isAfterComma(Clusters clusters, Sentence sentence, Reference first, Reference second) {
        int comma = afterAge(sentence, afterParentheses(sentence, afterComplement(clusters, sentence, first)));
        return second.start() > comma
                && sentence.token(comma).form().equals(",")
                && (second.start() == comma + 1 || isTitled(sentence, second, comma + 1));
    }

    /** The end of the phrase with its complements: "the head of the harbour police of Vik". */
    private int afterComplement(Clusters clusters, Sentence sentence, Reference nominal) {
        int end = nominal.end();
        boolean grown = nominal.isNominal();
        while (grown
                && end < sentence.size()
                && lexicon.isOf(sentence.token(end).form())) {
            int of = end;
            end = clusters.inSentence(sentence.index()).stream()
                    .filter(other -> other.start() > of && other.start() <= of + 2 && !other.isPronoun())
                    .mapToInt(Reference::end)
                    .max()
                    .orElse(of);
            grown = end > of;
        }
        return end;
    }

    /** "Anna Ruiz, 61, a member". */
    private static int afterAge(Sentence sentence, int comma) {
        boolean age = comma + 2 < sentence.size()
                && sentence.token(comma + 1).tag().equals("NUM")
                && sentence.token(comma + 2).form().equals(",");
        return age ? comma + 2 : comma;
    }

    /** "the harbour chief, Captain Anna Ruiz": words with capitals between the comma and the name. */
    private static boolean isTitled(Sentence sentence, Reference name, int from) {
        return name.isName()
                && name.start() - from <= LONGEST_TITLE
                && sentence.tokens().subList(from, name.start()).stream()
                        .allMatch(token -> token.isCapitalised() && !token.tag().equals("PUNCT"));
    }

    private static int afterParentheses(Sentence sentence, int position) {
        if (position < sentence.size() && sentence.token(position).form().equals("(")) {
            for (int i = position + 1; i < sentence.size(); i++) {
                if (sentence.token(i).form().equals(")")) {
                    return i + 1;
                }
            }
        }
        return position;
    }

    private void linkAfterComma(Clusters clusters, Sentence sentence, Reference first, Reference second) {
        boolean mixed = first.isName() && second.isNominal() || first.isNominal() && second.isName();
        if (!mixed
                || !endsApposition(sentence, second)
                || startsList(sentence, first)
                || second.isNominal() && beginsClause(sentence, second)) {
            return;
        }
        if (second.isNominal() && (startsWithDeterminer(sentence, second) || isRole(clusters, first, second))) {
            clusters.link(second, first, "apposition");
        } else if (second.isName() && first.isDefinite() && isComma(sentence, second.end())) {
            clusters.link(first, second, "apposition");
        }
    }

    /** "Anna Ruiz, Rossing spokeswoman": a role needs no article. */
    private static boolean isRole(Clusters clusters, Reference first, Reference second) {
        return first.isName()
                && clusters.kinds().isPerson(first.type())
                && clusters.kinds().isPerson(second.type());
    }

    /** Not a list: an apposition ends the phrase, or goes on with what describes it. */
    private static boolean endsApposition(Sentence sentence, Reference second) {
        if (second.end() >= sentence.size()) {
            return true;
        }
        return !sentence.token(second.end()).tag().equals("CCONJ");
    }

    /** "After we met Anna Ruiz, her son died": the subject of what follows. */
    private static boolean beginsClause(Sentence sentence, Reference nominal) {
        Token head = sentence.token(nominal.mention().head());
        return head.relation().startsWith("nsubj") && head.head() >= nominal.end() && !isComma(sentence, nominal.end());
    }

    private static boolean startsList(Sentence sentence, Reference first) {
        return first.start() > 1
                && sentence.token(first.start() - 1).form().equals(",")
                && sentence.token(first.start() - 2).tag().equals("PROPN");
    }

    private static boolean isComma(Sentence sentence, int position) {
        return position >= sentence.size() || sentence.token(position).tag().equals("PUNCT");
    }

    private static boolean startsWithDeterminer(Sentence sentence, Reference nominal) {
        String tag = sentence.token(nominal.start()).tag();
        return tag.equals("DET")
                || nominal.has(Features.POSSESSED, Features.TRUE)
                || sentence.token(nominal.start()).xpos().equals("PRP$");
    }

    private static boolean isCopula(Sentence sentence, Reference first, Reference second) {
        Token head = sentence.token(second.mention().head());
        if (Clauses.isParsed(head)) {
            Token subject = sentence.token(first.mention().head());
            return subject.head() == head.index()
                    && subject.relation().startsWith("nsubj")
                    && sentence.tokens().stream()
                            .anyMatch(token -> token.head() == head.index()
                                    && token.relation().equals("cop"));
        }
        if (!first.subject() || !startsWithDeterminer(sentence, second)) {
            return false;
        }
        return second.start() > first.end()
                && sentence.tokens().subList(first.end(), second.start()).stream()
                        .allMatch(token -> token.tag().equals("AUX"));
    }
}
