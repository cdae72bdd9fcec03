package org.newsgraph.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.text.Span;

/**
 * What people wrote down for an article: the facts of {@code NAME.gold.tsv}, and the names and mentions by which its things are
 * known there and in {@code NAME.mentions.tsv}. Places are UTF-16 offsets of the text; the files have code points.
 */
final class ArticleGold {
    static final String ENDING = ".gold.tsv";
    private static final Set<String> NAMING = Set.of("NAM");
    private static final Set<String> DESCRIBING = Set.of("NOM", "ADJ");
    private static final Pattern NAMES = Pattern.compile("names=(.*?)(?:;|$)");
    private static final Pattern ALTERNATIVES = Pattern.compile(" / | \\| |, |; ");

    private final String text;
    private final AgreedWords words;
    private final List<GoldRow> rows = new ArrayList<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, List<Span>> named = new HashMap<>();
    private final Map<String, List<Span>> described = new HashMap<>();

    /** What the lines of the two files say; the first line of each names the columns. */
    ArticleGold(String text, List<String> facts, List<String> mentions, AgreedWords words) {
        this.text = text;
        this.words = words;
        cells(facts)
                .forEach(cells -> GoldRow.of(cells, span(cells, "evidence_start", "evidence_end"))
                        .ifPresent(this::add));
        cells(mentions).forEach(this::addMention);
    }

    /**
     * Reads the answers that lie in a directory.
     *
     * @return empty if there are none for the article
     * @throws EvalException if they cannot be read
     */
    static Optional<ArticleGold> read(Path directory, String name, String text, AgreedWords words) {
        Path facts = directory.resolve(name + ENDING);
        Path mentions = directory.resolve(name + ".mentions.tsv");
        try {
            return Files.exists(facts)
                    ? Optional.of(new ArticleGold(
                            text, lines(facts), Files.exists(mentions) ? lines(mentions) : List.of(), words))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new EvalException(facts + ": not the answers for " + name + ".txt (" + e.getMessage()
                    + "); give the files that belong together");
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\n"));
    }

    private static Stream<Map<String, String>> cells(List<String> lines) {
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        String[] columns = lines.get(0).split("\t", -1);
        return lines.stream().skip(1).filter(line -> !line.isEmpty()).map(line -> {
            String[] values = line.split("\t", -1);
            var cells = new HashMap<String, String>();
            for (int i = 0; i < Math.min(columns.length, values.length); i++) {
                cells.put(columns[i], values[i]);
            }
            return cells;
        });
    }

    private Span span(Map<String, String> cells, String start, String end) {
        return utf16(new Span(
                Integer.parseInt(cells.getOrDefault(start, "")), Integer.parseInt(cells.getOrDefault(end, ""))));
    }

    private Span utf16(Span points) {
        int start = text.offsetByCodePoints(0, points.start());
        return new Span(start, text.offsetByCodePoints(start, points.length()));
    }

    private void add(GoldRow row) {
        rows.add(row);
        if (row.kind() == GoldKind.ENTITY) {
            List<String> names = NAMES.matcher(row.object())
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).split(" / ")))
                    .toList();
            of(aliases, row.subject()).add(row.words());
            of(aliases, row.subject()).addAll(names);
            of(named, row.subject()).add(row.evidence());
            names.forEach(name -> of(named, row.subject()).addAll(AgreedWords.places(text, name)));
        } else if (row.kind() == GoldKind.EVENT) {
            of(described, row.subject()).addAll(marks(row, Set.of("trigger", "otherTriggers")));
        }
    }

    private void addMention(Map<String, String> cells) {
        String type = cells.getOrDefault("mention_type", "");
        String entity = cells.getOrDefault("entity", "");
        if (NAMING.contains(type)) {
            of(named, entity).add(span(cells, "start", "end"));
            of(aliases, entity).add(cells.getOrDefault("text", ""));
        } else if (DESCRIBING.contains(type)) {
            of(described, entity).add(span(cells, "start", "end"));
            of(aliases, entity);
        }
    }

    private static <T> List<T> of(Map<String, List<T>> lists, String key) {
        return lists.computeIfAbsent(key, unused -> new ArrayList<>());
    }

    String text() {
        return text;
    }

    List<GoldRow> rows() {
        return List.copyOf(rows);
    }

    List<GoldRow> rows(GoldKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** The places that a row marks under the keys. */
    List<Span> marks(GoldRow row, Set<String> keys) {
        return row.marks(keys).stream().map(this::utf16).toList();
    }

    /** Where a thing is named. */
    List<Span> named(String label) {
        return named.getOrDefault(label, List.of());
    }

    /** Is it a thing for which names or mentions are given? */
    boolean knows(String label) {
        return named.containsKey(label) || named.containsKey(AgreedWords.bare(label));
    }

    /** The labels that a cell may stand for. */
    List<String> options(String label) {
        return aliases.containsKey(label) || described.containsKey(label)
                ? List.of(label)
                : List.of(ALTERNATIVES.split(label));
    }

    /** By what a thing is known. */
    List<String> names(String label) {
        String bare = AgreedWords.bare(label);
        Set<String> heads = words.headWords(bare);
        var names = new ArrayList<String>(List.of(bare));
        AgreedWords.brackets(label).stream()
                .filter(inner -> AgreedWords.meet(words.headWords(inner), heads))
                .forEach(names::add);
        names.addAll(aliases.getOrDefault(label, List.of()));
        names.addAll(aliases.getOrDefault(bare, List.of()));
        return names;
    }

    /** Does a filler of a role mean what a label means? */
    boolean same(String label, FoundFact.Argument argument) {
        return same(label, argument, true);
    }

    /**
     * Does a filler of a role mean what a label means?
     *
     * @param byHead whether the head words of names must agree
     */
    boolean same(String label, FoundFact.Argument argument, boolean byHead) {
        return options(label).stream()
                .anyMatch(option -> words.sameName(names(option), argument.names(), byHead)
                        || argument.span()
                                .filter(span -> places(option).stream().anyMatch(s -> words.meet(text, span, s)))
                                .isPresent());
    }

    private List<Span> places(String option) {
        String bare = AgreedWords.bare(option);
        List<Span> places = Stream.of(option, bare)
                .distinct()
                .flatMap(key -> Stream.concat(named(key).stream(), described.getOrDefault(key, List.of()).stream()))
                .toList();
        return places.isEmpty() ? AgreedWords.places(text, bare) : places;
    }
}
