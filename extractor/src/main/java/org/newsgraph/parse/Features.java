package org.newsgraph.parse;

/**
 * Features as hash codes: of a configuration, for the choice of a transition, and of an arc, for the choice of its label. The
 * templates follow Zhang and Nivre 2011.
 *
 * @see <a href="https://aclanthology.org/P11-2033/">Zhang and Nivre 2011</a>
 */
final class Features {
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int MOST = 128;

    private final Words words;
    private final int[] codes = new int[MOST];
    private int count;
    private int template;

    Features(Words words) {
        this.words = words;
    }

    int count() {
        return count;
    }

    /** The features are the first {@link #count} of them. */
    int[] codes() {
        return codes;
    }

    private void start(int first) {
        count = 0;
        template = first;
    }

    private void add(int a) {
        put(mix(PRIME * ++template, a));
    }

    private void add(int a, int b) {
        put(mix(mix(PRIME * ++template, a), b));
    }

    private void add(int a, int b, int c) {
        put(mix(mix(mix(PRIME * ++template, a), b), c));
    }

    private void add(int a, int b, int c, int d) {
        put(mix(mix(mix(mix(PRIME * ++template, a), b), c), d));
    }

    private static long mix(long hash, int value) {
        long mixed = (hash ^ value) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    private void put(long hash) {
        codes[count++] = (int) (hash >>> 20);
    }

    /** Features for the next transition. */
    void ofConfiguration(Configuration c) {
        start(0);
        int s0 = c.stack(0);
        int s1 = c.stack(1);
        int s2 = c.stack(2);
        int b0 = c.buffer(0);
        int b1 = c.buffer(1);
        int b2 = c.buffer(2);
        int s0w = words.form(s0);
        int s0p = words.xpos(s0);
        int s1w = words.form(s1);
        int s1p = words.xpos(s1);
        int b0w = words.form(b0);
        int b0p = words.xpos(b0);
        int b1w = words.form(b1);
        int b1p = words.xpos(b1);
        int b2p = words.xpos(b2);
        int s2p = words.xpos(s2);
        single(s0w, s0p, words.tag(s0));
        single(s1w, s1p, words.tag(s1));
        single(b0w, b0p, words.tag(b0));
        single(b1w, b1p, words.tag(b1));
        add(b2p, words.form(b2));
        add(s2p, words.form(s2));
        add(s0w, b0w);
        add(s0w, s0p, b0w, b0p);
        add(s0w, s0p, b0p);
        add(s0p, b0w, b0p);
        add(s0w, b0p);
        add(s0p, b0w);
        add(s0p, b0p);
        add(s1w, s0w);
        add(s1w, s0p);
        add(s1p, s0w);
        add(s1p, s0p);
        add(s1w, s1p, s0p);
        add(s1p, s0w, s0p);
        add(s1w, b0w);
        add(s1p, b0p);
        add(s1w, b0p);
        add(b0p, b1p);
        add(b0w, b1w);
        add(s0p, b0p, b1p);
        add(s0w, b0p, b1p);
        add(b0p, b1p, b2p);
        add(s1p, s0p, b0p);
        add(s1p, s0p, b0w);
        add(s1w, s0p, b0p);
        add(s2p, s1p, s0p);
        add(s2p, s1p, s0p, b0p);
        add(s1p, s0p, b0p, b1p);
        int distance = s0 < 0 || b0 < 0 ? 0 : Math.min(b0 - s0, 6);
        int inner = s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 6);
        add(s0p, b0p, distance);
        add(s0w, distance);
        add(b0w, distance);
        add(s1p, s0p, inner);
        add(s1w, s0p, inner);
        children(c, s0, s1, b0, s0p, s1p, b0p);
    }

    private void single(int form, int xpos, int tag) {
        add(form, xpos);
        add(form);
        add(xpos);
        add(tag);
    }

    private void children(Configuration c, int s0, int s1, int b0, int s0p, int s1p, int b0p) {
        int s0l = child(c.leftmost, s0);
        int s0r = child(c.rightmost, s0);
        int s1l = child(c.leftmost, s1);
        int s1r = child(c.rightmost, s1);
        int b0l = child(c.leftmost, b0);
        add(s0p, words.xpos(s0l), b0p);
        add(s0p, words.xpos(s0r), b0p);
        add(s1p, s0p, words.xpos(s1r));
        add(s1p, s0p, words.xpos(s1l));
        add(s1p, s0p, words.xpos(s0l));
        add(s0p, b0p, words.xpos(b0l));
        add(s0p, words.form(s0l));
        add(s0p, words.form(s0r));
        add(s1p, words.form(s1r));
        add(b0p, words.form(b0l), s0p);
        add(s0p, label(c, s0l), label(c, s0r), b0p);
        add(s1p, label(c, s1l), label(c, s1r), s0p);
        add(b0p, label(c, b0l), s0p);
        add(s0p, fold(labels(c, s0)), b0p);
        add(s1p, fold(labels(c, s1)), s0p);
        add(b0p, fold(labels(c, b0)), s0p);
        add(s1p, s0p, b0p, words.form(s0l));
        add(s1p, words.form(s0l), words.form(s1));
        add(s0p, count(c.leftCount, s0), count(c.rightCount, s0), b0p);
        add(s1p, count(c.leftCount, s1), count(c.rightCount, s1), s0p);
        add(b0p, count(c.leftCount, b0), s0p);
        int s0l2 = child(c.leftmost2, s0);
        int s1r2 = child(c.rightmost2, s1);
        add(s0p, words.xpos(s0l), words.xpos(s0l2), b0p);
        add(s1p, words.xpos(s1r), words.xpos(s1r2), s0p);
        add(words.form(s1), words.form(s0l), words.form(s0));
        add(words.form(s1), words.form(s0l), s0p);
    }

    /** Features for the label of an arc about to be made. */
    void ofArc(Configuration c, int head, int dependent) {
        start(1000);
        int hw = words.form(head);
        int hp = words.xpos(head);
        int dw = words.form(dependent);
        int dp = words.xpos(dependent);
        int side = dependent < head ? 1 : 2;
        int dl = child(c.leftmost, dependent);
        int dr = child(c.rightmost, dependent);
        int hl = child(c.leftmost, head);
        int hr = child(c.rightmost, head);
        int distance = side * 8 + Math.min(Math.abs(head - dependent), 6);
        add(hw, side);
        add(hp, side);
        add(dw, side);
        add(dp, side);
        add(words.tag(head), words.tag(dependent), side);
        add(hp, dp, side);
        add(hw, dp, side);
        add(hp, dw, side);
        add(hw, dw, side);
        add(hp, dp, distance);
        add(dw, dp, hp, distance);
        add(words.suffix(dependent), hp, side);
        add(words.suffix(head), dp, side);
        add(words.form(dl), dp, hp, side);
        add(words.form(dl), hw, side);
        add(words.form(dl), dw, side);
        add(label(c, dl), words.form(dl), dp, side);
        add(label(c, dl), label(c, dr), dp, hp);
        add(words.xpos(dr), dp, hp, side);
        add(fold(labels(c, dependent)), dp, hp, side);
        add(fold(labels(c, dependent)), hw, side);
        add(fold(labels(c, head)), dp, hp, side);
        add(fold(labels(c, head)), dp, dw, side);
        add(fold(labels(c, head)), hw, dp, side);
        add(label(c, hl), label(c, hr), dp, hp);
        add(words.xpos(dependent - 1), dp, hp, side);
        add(words.xpos(dependent + 1), dp, hp, side);
        add(words.form(dependent - 1), dp, hp, side);
        add(words.form(dependent + 1), dp, hp, side);
        add(words.xpos(head - 1), hp, dp, side);
        add(words.xpos(head + 1), hp, dp, side);
    }

    private static int child(int[] children, int token) {
        return token < 0 ? Configuration.NONE : children[token];
    }

    private static int label(Configuration c, int token) {
        return token < 0 ? Configuration.NONE : c.labels[token];
    }

    private static long labels(Configuration c, int token) {
        return token < 0 ? -1 : c.childLabels[token];
    }

    private static int fold(long bits) {
        return Long.hashCode(bits * PRIME);
    }

    private static int count(int[] counts, int token) {
        return token < 0 ? -1 : Math.min(counts[token], 4);
    }
}
