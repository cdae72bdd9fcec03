package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A test of one token, written {@code [lemma=fire|sack & tag=VERB & word!=not]}. Keys: {@code word} (lower-cased form),
 * {@code form}, {@code lemma}, {@code tag} (UPOS), {@code xpos} (Penn), {@code rel} (dependency relation), {@code in} (a
 * one-word entry of a lexicon, looked up by lemma and by word), {@code quoted} ({@code yes} inside a quotation), {@code person}
 * ({@code yes} inside a person's name), {@code inside} (a
 * class: inside a name of that class or one below it), {@code cap} ({@code yes} for a capitalised form), {@code year} ({@code yes} for a number
 * of four digits that may be a year), {@code age} ({@code yes} for digits that may be somebody's age). A value may begin or end with {@code *}. {@code &} binds all tests together; {@code |} separates
 * values.
 */
final class TokenConstraint {
    /** What of a token a test looks at. */
    enum Key {
        WORD,
        FORM,
        LEMMA,
        TAG,
        XPOS,
        REL,
        IN,
        QUOTED,
        CAP,
        PERSON,
        INSIDE,
        YEAR,
        AGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Key> of(String name) {
            return Stream.of(values())
                    .filter(key -> key.toString().equals(name))
                    .findFirst();
        }

        /** Can the words of a sentence alone answer it, without quotations and mentions? */
        boolean isOfWords() {
            return this != QUOTED && this != PERSON && this != INSIDE;
        }
    }

    /** One key and the values it may have. Tests that read the same are equal: their answers are kept for each sentence. */
    static final class Test {
        private final Key key;
        private final List<String> values;
        private final Set<String> exact;
        private final List<String> beginnings;
        private final List<String> endings;
        private final int hash;

        private Test(Key key, List<String> values) {
            this.key = key;
            this.values = values;
            this.exact = values.stream().filter(value -> !isOpen(value)).collect(Collectors.toCollection(HashSet::new));
            this.beginnings = values.stream()
                    .filter(value -> value.endsWith("*"))
                    .map(value -> value.substring(0, value.length() - 1))
                    .toList();
            this.endings = values.stream()
                    .filter(value -> isOpen(value) && !value.endsWith("*"))
                    .map(value -> value.substring(1))
                    .toList();
            this.hash = 31 * key.toString().hashCode() + values.hashCode();
        }

        private static boolean isOpen(String value) {
            return value.startsWith("*") || value.endsWith("*");
        }

        Key key() {
            return key;
        }

        List<String> values() {
            return values;
        }

        /** Does one of the values begin or end with a star? */
        boolean isOpen() {
            return !beginnings.isEmpty() || !endings.isEmpty();
        }

        /** Is it one of the values? */
        boolean any(String actual) {
            if (exact.contains(actual)) {
                return true;
            }
            for (String beginning : beginnings) {
                if (actual.startsWith(beginning)) {
                    return true;
                }
            }
            for (String ending : endings) {
                if (actual.endsWith(ending)) {
                    return true;
                }
            }
            return false;
        }

        private Optional<Needed> needed() {
            return switch (key) {
                case WORD, FORM, LEMMA ->
                    isOpen()
                            ? Optional.empty()
                            : Optional.of(new Needed(
                                    values.stream()
                                            .map(value -> value.toLowerCase(Locale.ROOT))
                                            .collect(Collectors.toSet()),
                                    Set.of()));
                case IN -> Optional.of(new Needed(Set.of(), Set.copyOf(values)));
                default -> Optional.empty();
            };
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Test test && hash == test.hash && key == test.key && values.equals(test.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final List<Test> wanted;
    private final List<Test> unwanted;

    private TokenConstraint(List<Test> wanted, List<Test> unwanted) {
        this.wanted = List.copyOf(wanted);
        this.unwanted = List.copyOf(unwanted);
    }

    /**
     * Parses what stands between the brackets.
     *
     * @throws PatternException if a test has no {@code =}, or an unknown key
     */
    static TokenConstraint parse(String source) {
        var wanted = new ArrayList<Test>();
        var unwanted = new ArrayList<Test>();
        if (!source.isBlank()) {
            for (String part : source.split("&", -1)) {
                int equals = part.indexOf('=');
                boolean negated = equals > 0 && part.charAt(equals - 1) == '!';
                (negated ? unwanted : wanted).add(parseTest(part.strip()));
            }
        }
        return new TokenConstraint(wanted, unwanted);
    }

    /** A token of the given lower-cased form. */
    static TokenConstraint word(String lowerForm) {
        return new TokenConstraint(List.of(new Test(Key.WORD, List.of(lowerForm))), List.of());
    }

    private static Test parseTest(String part) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            throw new PatternException("a token test reads key=value, but here stands '" + part + "'");
        }
        String name = part.substring(0, part.charAt(equals - 1) == '!' ? equals - 1 : equals)
                .strip();
        Key key = Key.of(name)
                .orElseThrow(() -> new PatternException("unknown key '" + name + "' in '" + part + "'; known: "
                        + Stream.of(Key.values()).map(Key::toString).collect(Collectors.joining(", "))));
        return new Test(key, List.of(part.substring(equals + 1).strip().split("\\|")));
    }

    /** The words one of which a token must be to pass; of several tests the first that names words counts. */
    Optional<Needed> needed() {
        return wanted.stream().flatMap(test -> test.needed().stream()).findFirst();
    }

    /** Can the words of a sentence alone answer it? */
    boolean isOfWords() {
        return Stream.concat(wanted.stream(), unwanted.stream())
                .allMatch(test -> test.key().isOfWords());
    }

    List<Test> wanted() {
        return wanted;
    }

    List<Test> unwanted() {
        return unwanted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenConstraint constraint
                && wanted.equals(constraint.wanted)
                && unwanted.equals(constraint.unwanted);
    }

    @Override
    public int hashCode() {
        return 31 * wanted.hashCode() + unwanted.hashCode();
    }
}
