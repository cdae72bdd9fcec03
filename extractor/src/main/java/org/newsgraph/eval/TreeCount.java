package org.newsgraph.eval;

import java.util.List;
import org.newsgraph.text.Token;

/** Counts words whose tag, head and relation are right. */
final class TreeCount {
    private int words;
    private int tags;
    private int heads;
    private int relations;
    private int subtypes;
    private int unpunctuated;
    private int unpunctuatedRelations;

    /** Compares a word with what was made of it. */
    void add(TreebankSentence.Word gold, Token found) {
        boolean head = gold.head() == found.head();
        boolean relation = head && main(gold.relation()).equals(main(found.relation()));
        words++;
        tags += gold.upos().equals(found.tag()) ? 1 : 0;
        heads += head ? 1 : 0;
        relations += relation ? 1 : 0;
        subtypes += head && gold.relation().equals(found.relation()) ? 1 : 0;
        if (!gold.upos().equals("PUNCT")) {
            unpunctuated++;
            unpunctuatedRelations += relation ? 1 : 0;
        }
    }

    List<Measure> measures(String set) {
        return List.of(
                Measure.quality(set, "UPOS", share(tags, words)),
                new Measure(set, "UAS", share(heads, words), Measure.Kind.SHOWN),
                Measure.quality(set, "LAS", share(relations, words)),
                new Measure(set, "LAS with subtypes", share(subtypes, words), Measure.Kind.SHOWN),
                new Measure(
                        set,
                        "LAS without punctuation",
                        share(unpunctuatedRelations, unpunctuated),
                        Measure.Kind.SHOWN));
    }

    private static String main(String relation) {
        return relation.split(":", 2)[0];
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
