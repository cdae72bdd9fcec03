package org.newsgraph.nlp;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of word forms, as far as there is room: a form that needs the place of another one takes it. Most words of a text are
 * a few thousand forms again and again. Safe for use by several threads.
 */
final class Recent<T> {
    private static final int ROOM = 1 << 13;

    private record Made<T>(String form, T result) {}

    private final AtomicReferenceArray<@Nullable Made<T>> places = new AtomicReferenceArray<>(ROOM);
    private final Function<String, T> making;

    /**
     * Nothing yet.
     *
     * @param making gives equal results for equal forms
     */
    Recent(Function<String, T> making) {
        this.making = making;
    }

    /** What is made of a form. */
    T of(String form) {
        int place = Hashes.mix(form.hashCode(), 0) & (ROOM - 1);
        Made<T> made = places.get(place);
        if (made == null || !made.form.equals(form)) {
            made = new Made<>(form, making.apply(form));
            places.set(place, made);
        }
        return made.result;
    }
}
