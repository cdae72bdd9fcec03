package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.text.Span;

/** The labels of words: 0 outside of names; then for every type one for the first word of a name and one for the others. */
public final class NameLabels {
    public static final String PERSON = "ng:Person";

    /** The types of names, in the order of their labels. */
    public static final List<String> TYPES = List.of(PERSON, "ng:Organization", "ng:Place");

    public static final int COUNT = 1 + 2 * TYPES.size();
    public static final int OUTSIDE = 0;

    /** A name among the words of a sentence. */
    public record Name(Span span, String type) {
        public Name {
            if (!TYPES.contains(type)) {
                throw new IllegalArgumentException("no type of names: " + type + "; there are " + TYPES);
            }
        }
    }

    private NameLabels() {}

    /** May the label stand behind the other one? A name has to begin before it goes on. */
    public static boolean mayFollow(int before, int label) {
        return label == OUTSIDE || isFirst(label) || before == label || before == label - 1;
    }

    private static boolean isFirst(int label) {
        return label % 2 == 1;
    }

    /** The labels of a sentence with these names. */
    public static int[] of(List<Name> names, int size) {
        int[] labels = new int[size];
        for (Name name : names) {
            int first = 1 + 2 * TYPES.indexOf(name.type);
            for (int i = name.span.start(); i < name.span.end(); i++) {
                labels[i] = i == name.span.start() ? first : first + 1;
            }
        }
        return labels;
    }

    /** The names that the labels tell. */
    public static List<Name> names(int[] labels) {
        var names = new ArrayList<Name>();
        for (int start = 0; start < labels.length; start++) {
            if (isFirst(labels[start])) {
                int end = start + 1;
                while (end < labels.length && labels[end] == labels[start] + 1) {
                    end++;
                }
                names.add(new Name(new Span(start, end), TYPES.get(labels[start] / 2)));
            }
        }
        return names;
    }
}
