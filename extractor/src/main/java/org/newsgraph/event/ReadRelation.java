package org.newsgraph.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one relation of the trained reader means: a line of {@code reader/relations.tsv}.
 *
 * @param name the reader's own
 * @param type ontology class of what it becomes
 * @param predicate for a relation or attribute, the property
 * @param set fixed values, as those of a rule
 * @param verbs lemmas of the verbs that may stand between its ends
 * @param words lemmas of which one must stand in the stretch from one end to the other; empty where none need
 * @param against lemmas of which none may stand there
 * @param path what the path through the tree from subject to object must be like; see {@link Evoking}
 * @param least probability from which it counts
 */
record ReadRelation(
        String name,
        String type,
        Optional<String> predicate,
        End subject,
        End object,
        Map<String, String> set,
        Set<String> verbs,
        Set<String> words,
        Set<String> against,
        Pattern path,
        double least) {
    private static final String TABLE = "/reader/relations.tsv";
    private static final int COLUMNS = 14;
    private static final String TIME = "time";
    private static final String NAME = ":name";
    /** Before a verb that may stand between the ends and says nothing by itself. */
    private static final String SILENT = "~";

    /**
     * One end of a relation.
     *
     * @param role what it fills
     * @param classes one of which it must have
     * @param named must it be a name?
     */
    record End(String role, Set<String> classes, boolean named) {
        boolean isTime() {
            return classes.contains(TIME);
        }
    }

    ReadRelation {
        set = Map.copyOf(set);
        verbs = Set.copyOf(verbs);
        words = Set.copyOf(words);
        against = Set.copyOf(against);
    }

    /** Do the lemmas of a stretch say it, and nothing else? */
    boolean isSaidBy(Set<String> lemmas) {
        return (words.isEmpty() || lemmas.stream().anyMatch(words::contains))
                && lemmas.stream().noneMatch(against::contains);
    }

    /**
     * The table that travels with the program.
     *
     * @throws RuleException if it is missing or a line is none of it
     */
    static List<ReadRelation> shipped() {
        try (InputStream table = ReadRelation.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new RuleException(TABLE + " is missing from the class path; build the project again");
            }
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ReadRelation> parse(String table) {
        var relations = new ArrayList<ReadRelation>();
        List<String> lines = table.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#") && !line.startsWith("relation\t")) {
                String[] cells = line.split("\t", -1);
                if (cells.length != COLUMNS) {
                    throw new RuleException(TABLE + ", line " + (i + 1) + ": " + cells.length + " columns in place of "
                            + COLUMNS + "; the head of the table names them");
                }
                relations.add(relation(cells));
            }
        }
        return List.copyOf(relations);
    }

    private static ReadRelation relation(String[] cells) {
        var set = new TreeMap<String, String>();
        for (String value : cells[7].split("; *")) {
            if (!value.isBlank()) {
                set.put(value.replaceFirst("=.*", ""), value.replaceFirst("[^=]*=", ""));
            }
        }
        set.put(Rule.COVERED, cells[8]);
        return new ReadRelation(
                cells[0],
                cells[1],
                Optional.of(cells[2]).filter(predicate -> !predicate.isEmpty()),
                end(cells[3], cells[4]),
                end(cells[5], cells[6]),
                set,
                lemmas(cells[9].replace(SILENT, "")),
                sayingWords(cells[9], cells[10]),
                lemmas(cells[11]),
                Pattern.compile(cells[12].isBlank() ? ".*" : cells[12]),
                Double.parseDouble(cells[13]));
    }

    private static End end(String role, String classes) {
        return new End(role, Set.of(classes.replace(NAME, "").split("\\|")), classes.endsWith(NAME));
    }

    /** The words, and the verbs that say something; nothing where no word is asked for. */
    private static Set<String> sayingWords(String verbs, String words) {
        return words.isBlank()
                ? Set.of()
                : Stream.concat(lemmas(words).stream(), lemmas(verbs).stream())
                        .filter(lemma -> !lemma.startsWith(SILENT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lemmas(String cell) {
        return cell.isBlank() ? Set.of() : Set.of(cell.split(" "));
    }

    /** The rule that stands for this relation where the reader is so sure of it. */
    Rule rule(String version, double probability) {
        return Rule.ofReader(version, name, type, predicate, set, probability);
    }
}
