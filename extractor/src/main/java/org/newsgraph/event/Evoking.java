package org.newsgraph.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.newsgraph.text.Sentence;

/**
 * How two stretches of a sentence hang together in the dependency tree.
 *
 * @param word what evokes a relation between them: on the path the verb that lies deepest, otherwise another word outside of both,
 *     otherwise the word where the path turns
 * @param verbs lemmas of the verbs on the path outside of both
 * @param direct is there neither a clause of its own nor another conjunct between them?
 * @param path the relations passed from the subject to the object: {@code <appos } upwards, {@code >nmod:of } downwards with its
 *     preposition, and {@code =}, with its preposition, where the path ends at an object that it did not come down to
 */
record Evoking(int word, Set<String> verbs, boolean direct, String path) {
    private static final int LONGEST = 5;
    private static final Set<String> APART =
            Set.of("ccomp", "parataxis", "csubj", "discourse", "list", "advcl", "orphan", "vocative", "dislocated");

    Evoking {
        verbs = Set.copyOf(verbs);
    }

    static Evoking of(Sentence sentence, Finding.Filler subject, Finding.Filler object) {
        List<Integer> up = upwards(sentence, subject.head());
        List<Integer> down = upwards(sentence, object.head());
        Optional<Integer> turning = up.stream().filter(down::contains).findFirst();
        int turn = turning.orElse(subject.head());
        List<Integer> left = up.subList(0, up.indexOf(turn));
        List<Integer> right = down.subList(0, Math.max(0, down.indexOf(turn)));
        var path = new ArrayList<>(right);
        path.addAll(left);
        path.add(turn);
        IntPredicate outside =
                word -> !subject.tokens().contains(word) && !object.tokens().contains(word);
        List<Integer> verbs = path.stream()
                .filter(outside.and(word -> sentence.token(word).tag().equals("VERB"))::test)
                .toList();
        int word = verbs.stream()
                .findFirst()
                .or(() -> path.stream()
                        .filter(outside.and(w -> !sentence.token(w).tag().equals("PUNCT"))::test)
                        .findFirst())
                .orElse(turn);
        boolean direct = turning.isPresent()
                && path.size() <= LONGEST + 1
                && isDirect(sentence, left, subject)
                && isDirect(sentence, right, object);
        return new Evoking(
                word,
                Set.copyOf(
                        verbs.stream().map(verb -> sentence.token(verb).lemma()).toList()),
                direct,
                path(sentence, left, right, turn));
    }

    private static String path(Sentence sentence, List<Integer> left, List<Integer> right, int turn) {
        var path = new StringBuilder();
        left.forEach(word -> path.append('<').append(relation(sentence, word)).append(' '));
        for (int i = right.size() - 1; i >= 0; i--) {
            path.append('>').append(relation(sentence, right.get(i))).append(' ');
        }
        if (right.isEmpty()) {
            path.append('=').append(preposition(sentence, turn));
        }
        return path.toString();
    }

    private static String relation(Sentence sentence, int word) {
        String relation = sentence.token(word).relation();
        String preposition = preposition(sentence, word);
        return preposition.isEmpty() ? relation : relation + ":" + preposition;
    }

    private static String preposition(Sentence sentence, int word) {
        return sentence.tokens().stream()
                .filter(token -> token.head() == word
                        && token.relation().equals("case")
                        && !token.xpos().equals("POS"))
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /**
     * Does a side of the path go up without a clause of its own? A conjunct shares what its first one hangs on ("Lind and Moss
     * founded"), and not what hangs on that one ("Lind of Rossing and Moss").
     */
    private static boolean isDirect(Sentence sentence, List<Integer> side, Finding.Filler end) {
        for (int i = 0; i < side.size(); i++) {
            String relation = sentence.token(side.get(i)).relation();
            boolean conjunct = relation.equals("conj");
            boolean shares = end.tokens().contains(side.get(i)) && i + 1 < side.size();
            if (APART.contains(relation) || conjunct && !shares) {
                return false;
            }
        }
        return true;
    }

    /** A word and all above it. */
    private static List<Integer> upwards(Sentence sentence, int word) {
        var above = new ArrayList<Integer>();
        for (int w = word; w >= 0 && !above.contains(w); w = sentence.token(w).head()) {
            above.add(w);
        }
        return above;
    }
}
