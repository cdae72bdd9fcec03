package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.text.Token;

/**
 * A test of one token, written {@code [lemma=fire|sack & tag=VERB & word!=not]}. Keys: {@code word} (lower-cased form),
 * {@code form}, {@code lemma}, {@code tag} (UPOS), {@code xpos} (Penn), {@code rel} (dependency relation), {@code in} (a
 * one-word entry of a lexicon, looked up by lemma and by word), {@code quoted} ({@code yes} inside a quotation), {@code person}
 * ({@code yes} inside a person's name), {@code inside} (a
 * class: inside a name of that class or one below it), {@code cap} ({@code yes} for a capitalised form), {@code year} ({@code yes} for a number
 * of four digits that may be a year). A value may begin or end with {@code *}. {@code &} binds all tests together; {@code |} separates
 * values.
 */
final class TokenConstraint {
    private record Test(String key, List<String> values, boolean negated) {}

    private final List<Test> tests;

    private TokenConstraint(List<Test> tests) {
        this.tests = tests;
    }

    /**
     * Parses what stands between the brackets.
     *
     * @throws PatternException if a test has no {@code =}, or an unknown key
     */
    static TokenConstraint parse(String source) {
        var tests = new ArrayList<Test>();
        if (!source.isBlank()) {
            for (String part : source.split("&", -1)) {
                tests.add(parseTest(part.strip()));
            }
        }
        return new TokenConstraint(List.copyOf(tests));
    }

    /** A token of the given lower-cased form. */
    static TokenConstraint word(String lowerForm) {
        return new TokenConstraint(List.of(new Test("word", List.of(lowerForm), false)));
    }

    private static Test parseTest(String part) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            throw new PatternException("a token test reads key=value, but here stands '" + part + "'");
        }
        boolean negated = part.charAt(equals - 1) == '!';
        String key = part.substring(0, negated ? equals - 1 : equals).strip();
        if (!List.of("word", "form", "lemma", "tag", "xpos", "rel", "in", "quoted", "cap", "person", "inside", "year")
                .contains(key)) {
            throw new PatternException("unknown key '" + key + "' in '" + part
                    + "'; known: word, form, lemma, tag, xpos, rel, in, quoted, cap, person, inside, year");
        }
        return new Test(key, List.of(part.substring(equals + 1).strip().split("\\|")), negated);
    }

    /** The words one of which a token must be to pass; of several tests the first that names words counts. */
    Optional<Needed> needed() {
        return tests.stream()
                .filter(test -> !test.negated)
                .flatMap(test -> needed(test).stream())
                .findFirst();
    }

    private static Optional<Needed> needed(Test test) {
        return switch (test.key) {
            case "word", "form", "lemma" ->
                test.values.stream().anyMatch(value -> value.startsWith("*") || value.endsWith("*"))
                        ? Optional.empty()
                        : Optional.of(new Needed(
                                test.values.stream()
                                        .map(value -> value.toLowerCase(Locale.ROOT))
                                        .collect(Collectors.toSet()),
                                Set.of()));
            case "in" -> Optional.of(new Needed(Set.of(), Set.copyOf(test.values)));
            default -> Optional.empty();
        };
    }

    boolean matches(Scene scene, int index) {
        for (Test test : tests) {
            if (holds(test, scene, index) == test.negated) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Test test, Scene scene, int index) {
        Token token = scene.sentence().token(index);
        return switch (test.key) {
            case "word" -> any(test.values, token.form().toLowerCase(Locale.ROOT));
            case "form" -> any(test.values, token.form());
            case "lemma" -> any(test.values, token.lemma().toLowerCase(Locale.ROOT));
            case "tag" -> any(test.values, token.tag());
            case "xpos" -> any(test.values, token.xpos());
            case "rel" -> any(test.values, token.relation());
            case "in" -> test.values.stream().anyMatch(lexicon -> scene.isIn(lexicon, token));
            case "quoted" -> any(test.values, scene.isQuoted(index) ? "yes" : "no");
            case "person" -> any(test.values, scene.isInPersonName(index) ? "yes" : "no");
            case "year" -> any(test.values, Scene.isYear(token) ? "yes" : "no");
            case "inside" -> scene.isInside(index, test.values);
            case "cap" -> any(test.values, token.isCapitalised() ? "yes" : "no");
            default -> throw new IllegalStateException(test.key);
        };
    }

    private static boolean any(List<String> values, String actual) {
        for (String value : values) {
            boolean prefix = value.endsWith("*");
            boolean suffix = value.startsWith("*");
            if (prefix
                    ? actual.startsWith(value.substring(0, value.length() - 1))
                    : suffix ? actual.endsWith(value.substring(1)) : value.equals(actual)) {
                return true;
            }
        }
        return false;
    }
}
