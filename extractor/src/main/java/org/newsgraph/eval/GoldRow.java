package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.text.Span;

/**
 * A fact that people wrote down for an article: a line of {@code NAME.gold.tsv}.
 *
 * @param object a thing, or pairs such as {@code post=mayor; trigger=elected[17-24]}
 * @param time a day, month, year or interval, with notes
 * @param place empty if none is said
 * @param attributedTo who says so; sources that pass it on stand before {@code <}
 * @param evidence where the words stand, UTF-16 offsets
 * @param words the words as the line has them
 * @param importance from 1 to 3
 */
record GoldRow(
        String id,
        GoldKind kind,
        String subject,
        String predicate,
        String object,
        String time,
        String place,
        String attributedTo,
        String factuality,
        Span evidence,
        String words,
        int importance) {
    private static final int MOST = 160;
    private static final Pattern BETWEEN = AgreedWords.unicode("; (?=[A-Za-z][\\w() ]*(?:>=|<=|[=<>≈]))");
    private static final Pattern PAIR = AgreedWords.unicode("([\\w() ]+?)\\s*(>=|<=|[=<>≈])\\s*(.*)");
    private static final Pattern MARK = Pattern.compile("\\[(\\d+)-(\\d+)\\]");

    /** A part of an object: {@code deaths>=20} has the key {@code deaths}. */
    record Cell(String key, String sign, String value) {}

    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (String part : BETWEEN.split(object)) {
            Matcher matcher = PAIR.matcher(part);
            if (matcher.matches()) {
                cells.add(new Cell(matcher.group(1), matcher.group(2), matcher.group(3)));
            }
        }
        return cells;
    }

    /** The last value under a key; empty if there is none. */
    String value(String key) {
        return cells().stream()
                .filter(cell -> cell.key().equals(key))
                .reduce((first, second) -> second)
                .map(Cell::value)
                .orElse("");
    }

    /** The places written behind words under the keys, in Unicode code points. */
    List<Span> marks(Set<String> keys) {
        return cells().stream()
                .filter(cell -> keys.contains(cell.key()))
                .flatMap(cell -> MARK.matcher(cell.value()).results())
                .map(found -> new Span(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                .toList();
    }

    /** The sources, outermost first. */
    List<String> sources() {
        return List.of(attributedTo.split(" < "));
    }

    /** The row for a reader. */
    String told() {
        String whole = id + " [" + importance + "] " + kind.word() + ": " + subject + " – " + predicate + " – " + object
                + (time.isEmpty() ? "" : ", " + time);
        return Mistake.cut(whole, MOST) + " (" + attributedTo + ", " + factuality + ")";
    }

    static Optional<GoldRow> of(Map<String, String> cells, Span evidence) {
        return GoldKind.of(cells.getOrDefault("kind", ""))
                .map(kind -> new GoldRow(
                        cells.getOrDefault("id", ""),
                        kind,
                        cells.getOrDefault("subject", ""),
                        cells.getOrDefault("predicate", ""),
                        cells.getOrDefault("object", ""),
                        cells.getOrDefault("time", ""),
                        cells.getOrDefault("place", ""),
                        cells.getOrDefault("attributed_to", ""),
                        cells.getOrDefault("factuality", ""),
                        evidence,
                        cells.getOrDefault("evidence_text", ""),
                        Integer.parseInt(cells.getOrDefault("importance", "0"))));
    }
}
