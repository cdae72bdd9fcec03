package org.newsgraph.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well chains of mentions agree with those that people made: whether the mentions are the same, links (MUC), mentions
 * (B-cubed) and whole chains (CEAF with the similarity φ4). Sums over documents, as the reference scorer adds them.
 *
 * @see <a href="https://aclanthology.org/P14-2006/">Pradhan and others 2014, Scoring Coreference Partitions of Predicted
 *     Mentions</a>
 */
record ChainScore(Agreement mentions, Agreement muc, Agreement bCubed, Agreement ceaf) {
    static final ChainScore NONE = new ChainScore(Agreement.NONE, Agreement.NONE, Agreement.NONE, Agreement.NONE);

    private static final int MEASURES = 3;

    /**
     * Compares chains of one document.
     *
     * @param gold the right chains; none share a mention, none is empty
     * @param found the chains to be judged; the same holds for them
     */
    static <T> ChainScore of(List<Set<T>> gold, List<Set<T>> found) {
        return new ChainScore(mentions(gold, found), muc(gold, found), bCubed(gold, found), ceaf(gold, found));
    }

    ChainScore plus(ChainScore other) {
        return new ChainScore(
                mentions.plus(other.mentions), muc.plus(other.muc), bCubed.plus(other.bCubed), ceaf.plus(other.ceaf));
    }

    /** The score of the CoNLL shared tasks: the mean F1 of the three measures. */
    double conll() {
        return (muc.f1() + bCubed.f1() + ceaf.f1()) / MEASURES;
    }

    private static <T> Agreement mentions(List<Set<T>> gold, List<Set<T>> found) {
        var right = new HashSet<T>();
        gold.forEach(right::addAll);
        var seen = new HashSet<T>();
        found.forEach(seen::addAll);
        int both = common(right, seen);
        return new Agreement(both, right.size(), both, seen.size());
    }

    private static <T> Agreement muc(List<Set<T>> gold, List<Set<T>> found) {
        return new Agreement(keptLinks(gold, found), links(gold), keptLinks(found, gold), links(found));
    }

    private static <T> int links(List<Set<T>> chains) {
        return chains.stream().mapToInt(chain -> chain.size() - 1).sum();
    }

    /** Of the links that hold chains together, those that are left when other chains part them. */
    private static <T> int keptLinks(List<Set<T>> chains, List<Set<T>> others) {
        Map<T, Integer> chainOf = new HashMap<>();
        for (int c = 0; c < others.size(); c++) {
            for (T mention : others.get(c)) {
                chainOf.put(mention, c);
            }
        }
        int kept = 0;
        for (Set<T> chain : chains) {
            long parts = chain.stream()
                    .filter(chainOf::containsKey)
                    .map(chainOf::get)
                    .distinct()
                    .count();
            long alone = chain.stream()
                    .filter(mention -> !chainOf.containsKey(mention))
                    .count();
            kept += chain.size() - (int) (parts + alone);
        }
        return kept;
    }

    private static <T> Agreement bCubed(List<Set<T>> gold, List<Set<T>> found) {
        double recalled = 0;
        double precise = 0;
        for (Set<T> chain : gold) {
            for (Set<T> other : found) {
                double common = common(chain, other);
                recalled += common * common / chain.size();
                precise += common * common / other.size();
            }
        }
        return new Agreement(recalled, size(gold), precise, size(found));
    }

    private static <T> Agreement ceaf(List<Set<T>> gold, List<Set<T>> found) {
        double[][] similarities = new double[gold.size()][found.size()];
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                similarities[g][f] = 2.0
                        * common(gold.get(g), found.get(f))
                        / (gold.get(g).size() + found.get(f).size());
            }
        }
        double sum = Assignment.greatestSum(similarities);
        return new Agreement(sum, gold.size(), sum, found.size());
    }

    private static <T> int size(List<Set<T>> chains) {
        return chains.stream().mapToInt(Set::size).sum();
    }

    private static <T> int common(Set<T> one, Set<T> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}
