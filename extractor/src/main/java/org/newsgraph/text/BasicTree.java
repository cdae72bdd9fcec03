package org.newsgraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tree that a parser gave a sentence, from the heads downwards. */
final class BasicTree {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> INSIDE_PHRASE = Set.of("amod", "compound", "nummod", "flat");

    private final Sentence sentence;
    /** For each token, those that depend on it, in the order of the text. */
    private final int[][] children;

    BasicTree(Sentence sentence) {
        this.sentence = sentence;
        int[] counts = new int[sentence.size()];
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                counts[token.head()]++;
            }
        }
        children = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(counts, 0);
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children[token.head()][counts[token.head()]++] = token.index();
            }
        }
    }

    /** The tokens that depend on one, in the order of the text. */
    int[] children(int token) {
        return children[token];
    }

    /** The token and all below it, in the order of the text. */
    List<Integer> subtreeTokens(int token) {
        var found = new BitSet();
        collect(token, found);
        return found.stream().boxed().toList();
    }

    private void collect(int token, BitSet found) {
        if (!found.get(token)) {
            found.set(token);
            for (int child : children[token]) {
                collect(child, found);
            }
        }
    }

    /** Does a verb have an auxiliary of the passive, or as a participle without one share that of the verb it is joined to? */
    boolean isPassive(int verb) {
        boolean own = false;
        for (int child : children[verb]) {
            String relation = sentence.token(child).relation();
            if (relation.equals("aux:pass")) {
                return true;
            }
            own |= relation.startsWith("aux");
        }
        Token token = sentence.token(verb);
        return !own
                && token.xpos().equals("VBN")
                && token.relation().equals("conj")
                && token.head() >= 0
                && token.head() < verb
                && isPassive(token.head());
    }

    /** Does anything that depends on a verb tell that it is in the passive? */
    boolean hasPassiveArgument(int verb) {
        for (int child : children[verb]) {
            if (sentence.token(child).relation().endsWith(":pass")) {
                return true;
            }
        }
        return false;
    }

    /** Is a verb finite, or has it a finite auxiliary? */
    boolean isPredicate(Token verb) {
        if (FINITE.contains(verb.xpos())) {
            return true;
        }
        for (int child : children[verb.index()]) {
            Token word = sentence.token(child);
            if (word.relation().startsWith("aux") && FINITE.contains(word.xpos())) {
                return true;
            }
        }
        return false;
    }

    /** The preposition or subordinator of a phrase, or nothing; a parser may hang it on a word inside ("to Rossing Motors"). */
    String marker(int token) {
        String own = ownMarker(token);
        if (!own.isEmpty()) {
            return own;
        }
        for (int child : children[token]) {
            if (child < token && INSIDE_PHRASE.contains(sentence.token(child).relation())) {
                String inner = ownMarker(child);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        return "";
    }

    private String ownMarker(int token) {
        for (int child : children[token]) {
            Token word = sentence.token(child);
            if (child < token
                    && (word.relation().equals("case") || word.relation().equals("mark"))) {
                return withFixed(word);
            }
        }
        return "";
    }

    private String withFixed(Token marker) {
        var words = new ArrayList<String>();
        words.add(marker.form().toLowerCase(Locale.ROOT));
        for (int part : children[marker.index()]) {
            if (sentence.token(part).relation().equals("fixed")) {
                words.add(sentence.token(part).form().toLowerCase(Locale.ROOT));
            }
        }
        return String.join("_", words);
    }
}
