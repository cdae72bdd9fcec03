package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Token;

/**
 * The words of a name without its determiner, its possessive ending and its punctuation, and what they say about other
 * names.
 */
record NameForm(List<String> words) {
    private static final int LONGEST_ACRONYM = 8;
    private static final int ARTICLE = 2;

    NameForm {
        words = List.copyOf(words);
    }

    static NameForm of(Document document, Mention mention) {
        var tokens = document.sentence(mention).tokens();
        return of(tokens.subList(mention.tokens().start(), mention.tokens().end()));
    }

    static NameForm of(List<Token> tokens) {
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean determiner = words.isEmpty() && token.tag().equals("DET");
            boolean ending = token.xpos().equals("POS");
            if (!determiner && !ending && token.form().codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(token.form());
            }
        }
        return new NameForm(words);
    }

    /** What equal names share, whatever their case. */
    String key() {
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    String text() {
        return String.join(" ", words);
    }

    int size() {
        return words.size();
    }

    String first() {
        return words.get(0).toLowerCase(Locale.ROOT);
    }

    String last() {
        return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    }

    /** Does the last word have an article of two letters before this word: "al-Moss"? */
    boolean endsInArticleAnd(String lower) {
        return last().endsWith("-" + lower) && last().length() == lower.length() + ARTICLE + 1;
    }

    boolean hasWord(String lower) {
        return words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).equals(lower));
    }

    boolean isUpperCase() {
        String text = text();
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Is this one word of capitals, such as an acronym has? */
    boolean looksLikeAcronym() {
        return size() == 1
                && capitals(words.get(0)).length() >= 2
                && words.get(0).length() <= LONGEST_ACRONYM;
    }

    /** Is this the word that the capital initials of a longer name make? */
    boolean isAcronymOf(NameForm full) {
        return looksLikeAcronym() && full.size() > 1 && capitals(words.get(0)).equals(full.initials()) && isUpperCase();
    }

    /** Could this word in parentheses stand for the name before it: do its capitals follow the name's initials? */
    boolean abbreviates(NameForm full) {
        if (!looksLikeAcronym() || full.size() < 2) {
            return false;
        }
        String letters = capitals(words.get(0));
        String initials = full.initials();
        return initials.length() >= 2
                && !letters.isEmpty()
                && letters.charAt(0) == initials.charAt(0)
                && isSubsequence(letters, initials)
                && letters.length() * 2 >= initials.length();
    }

    /** Like {@link #isAcronymOf}, and also for "NoHaPi" of "Northern Harbour Pilots". */
    boolean hasInitialsOf(NameForm full) {
        return looksLikeAcronym() && full.size() > 1 && capitals(words.get(0)).equals(full.initials());
    }

    /** The words with a capital in alphabetical order, which names of one thing with turned words share. */
    String capitalisedWordsSorted() {
        return words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String initials() {
        return words.stream()
                .flatMap(word -> List.of(word.split("[-–]")).stream())
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String capitals(String word) {
        return word.chars()
                .filter(Character::isUpperCase)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static boolean isSubsequence(String part, String whole) {
        int found = 0;
        for (int i = 0; i < whole.length() && found < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(found)) {
                found++;
            }
        }
        return found == part.length();
    }

    /** Does a longer name begin with these words? */
    boolean begins(NameForm longer) {
        return longer.size() > size() && longer.prefix(size()).key().equals(key());
    }

    /** Does a longer name end with these words? */
    boolean ends(NameForm longer) {
        return longer.size() > size()
                && new NameForm(longer.words.subList(longer.size() - size(), longer.size()))
                        .key()
                        .equals(key());
    }

    /** The words behind those that a longer name shares with a name that it begins with. */
    NameForm after(NameForm beginning) {
        return new NameForm(words.subList(beginning.size(), size()));
    }

    private NameForm prefix(int length) {
        return new NameForm(words.subList(0, length));
    }

    /** Can two names of several words name the same person: same surname, and given names that do not disagree? */
    boolean mayBeSamePerson(NameForm other) {
        if (size() < 2 || other.size() < 2 || key().equals(other.key())) {
            return true;
        }
        if (begins(other) || other.begins(this) || ends(other) || other.ends(this)) {
            return true;
        }
        return last().equals(other.last()) && sameGivenName(first(), other.first());
    }

    private static boolean sameGivenName(String one, String other) {
        String a = one.replace(".", "");
        String b = other.replace(".", "");
        boolean initial = a.length() == 1 || b.length() == 1;
        return a.equals(b) || initial && a.charAt(0) == b.charAt(0);
    }
}
