package org.newsgraph.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers that a text names, in figures or in words, as far as answers and findings are compared by them. */
final class AgreedNumbers {
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

    private final Map<String, String> figures = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Pattern number;

    AgreedNumbers(AgreedTerms terms) {
        List<String> words = terms.words("word", "number");
        for (int value = 0; value < words.size(); value++) {
            figures.put(words.get(value), Integer.toString(value));
        }
        terms.table("scale").forEach((word, factor) -> scales.put(word, Double.valueOf(factor.get(0))));
        number = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(" + String.join("|", scales.keySet()) + ")?");
    }

    Set<Double> in(String text) {
        String inFigures = LETTERS.matcher(text)
                .replaceAll(word -> figures.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group()));
        return number.matcher(inFigures).results().map(this::value).collect(Collectors.toSet());
    }

    private double value(MatchResult found) {
        double value = Double.parseDouble(found.group(1).replace(",", ""));
        return found.group(2) == null ? value : value * scales.getOrDefault(found.group(2), 1.0);
    }
}
