package org.newsgraph.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.newsgraph.text.Span;

/**
 * A set of places in a sentence: place 0 lies before its first token, place n behind its n-th. A set of tokens is the set of the places
 * right before them. One bit a place, so that what a pattern asks of all tokens is a few operations on whole numbers. Immutable.
 */
final class Places {
    private final long[] bits;

    private Places(long[] bits) {
        this.bits = bits;
    }

    /** The places from 0 up to the one before {@code end} that pass a test, in a sentence of so many tokens. */
    static Places of(int tokens, int end, IntPredicate test) {
        long[] bits = new long[tokens / Long.SIZE + 1];
        for (int place = 0; place < end; place++) {
            if (test.test(place)) {
                bits[place / Long.SIZE] |= 1L << place;
            }
        }
        return new Places(bits);
    }

    /** The tokens in some spans, in a sentence of so many tokens. */
    static Places covered(int tokens, List<Span> spans) {
        long[] bits = new long[tokens / Long.SIZE + 1];
        for (Span span : spans) {
            for (int place = span.start(); place < span.end(); place++) {
                bits[place / Long.SIZE] |= 1L << place;
            }
        }
        return new Places(bits);
    }

    /** Adds the tokens that have each value to the sets, which nobody else has yet, in a sentence of so many tokens. */
    static void addAll(Map<String, Places> byValue, int tokens, IntFunction<String> value) {
        for (int token = 0; token < tokens; token++) {
            Places having =
                    byValue.computeIfAbsent(value.apply(token), key -> new Places(new long[tokens / Long.SIZE + 1]));
            having.bits[token / Long.SIZE] |= 1L << token;
        }
    }

    boolean has(int place) {
        return (bits[place / Long.SIZE] & 1L << place) != 0;
    }

    boolean isEmpty() {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The first place of the set from a place on; -1 if there is none. */
    int next(int from) {
        for (int i = from / Long.SIZE; i < bits.length; i++) {
            long word = i == from / Long.SIZE ? bits[i] & -1L << from : bits[i];
            if (word != 0) {
                return i * Long.SIZE + Long.numberOfTrailingZeros(word);
            }
        }
        return -1;
    }

    Places and(Places other) {
        long[] result = new long[bits.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = bits[i] & other.bits[i];
        }
        return new Places(result);
    }

    Places or(Places other) {
        long[] result = new long[bits.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = bits[i] | other.bits[i];
        }
        return new Places(result);
    }

    Places without(Places other) {
        long[] result = new long[bits.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = bits[i] & ~other.bits[i];
        }
        return new Places(result);
    }

    /** One place of the set, or none if it is not in the set. */
    Places only(int place) {
        long[] result = new long[bits.length];
        result[place / Long.SIZE] = bits[place / Long.SIZE] & 1L << place;
        return new Places(result);
    }

    /** The places from which a step over one of the given tokens leads to a place of this set. */
    Places before(Places tokens) {
        long[] result = new long[bits.length];
        for (int i = 0; i < result.length; i++) {
            long carried = i + 1 < bits.length ? bits[i + 1] << (Long.SIZE - 1) : 0;
            result[i] = (bits[i] >>> 1 | carried) & tokens.bits[i];
        }
        return new Places(result);
    }

    /** These places and those from which so many steps over the given tokens at most lead to one. */
    Places spreadBefore(Places tokens, int most) {
        long[] result = bits.clone();
        boolean grows = true;
        for (int step = 0; step < most && grows; step++) {
            grows = false;
            for (int i = 0; i < result.length; i++) {
                long carried = i + 1 < result.length ? result[i + 1] << (Long.SIZE - 1) : 0;
                long more = result[i] | (result[i] >>> 1 | carried) & tokens.bits[i];
                grows |= more != result[i];
                result[i] = more;
            }
        }
        return new Places(result);
    }

    /** The places to which a step over one of the given tokens leads from a place of this set. */
    Places behind(Places tokens) {
        long[] result = new long[bits.length];
        long carried = 0;
        for (int i = 0; i < result.length; i++) {
            long word = bits[i] & tokens.bits[i];
            result[i] = word << 1 | carried;
            carried = word >>> (Long.SIZE - 1);
        }
        return new Places(result);
    }

    /** The starts of those spans that end in this set. */
    Places starts(List<Span> spans) {
        long[] result = new long[bits.length];
        for (Span span : spans) {
            if (has(span.end())) {
                result[span.start() / Long.SIZE] |= 1L << span.start();
            }
        }
        return new Places(result);
    }

    /** The ends of those spans that start in this set. */
    Places ends(List<Span> spans) {
        long[] result = new long[bits.length];
        for (Span span : spans) {
            if (has(span.start())) {
                result[span.end() / Long.SIZE] |= 1L << span.end();
            }
        }
        return new Places(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places places && Arrays.equals(bits, places.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
