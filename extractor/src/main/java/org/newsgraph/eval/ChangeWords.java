package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When names of people, bodies and posts count as the same in changes of office, as {@code score_succession.py} says it. */
final class ChangeWords {
    private static final Pattern WORD = AgreedWords.unicode("[^\\W_]+");
    private static final Pattern HYPHENS = Pattern.compile("[-\\u2010-\\u2015]");
    private static final int SAME_BEGINNING = 4;
    private static final int ENDING = 3;

    private final AgreedTerms terms;
    private final Map<Pattern, String> abbreviations = new LinkedHashMap<>();
    private final Pattern possessive;
    private final Pattern suffix;
    private final Pattern bound;

    ChangeWords(AgreedTerms terms) {
        this.terms = terms;
        terms.table("abbreviation")
                .forEach((whole, pattern) -> abbreviations.put(AgreedWords.unicode(String.join(" ", pattern)), whole));
        possessive = AgreedWords.unicode(any("possessive") + "\\b");
        suffix = AgreedWords.unicode("\\b" + any("suffix") + "$");
        bound = AgreedWords.unicode("\\b" + any("bound") + "\\b");
    }

    private String any(String key) {
        return "(?:" + String.join("|", terms.words("word", key)) + ")";
    }

    private List<String> tokens(String text) {
        String whole = text;
        for (Map.Entry<Pattern, String> abbreviation : abbreviations.entrySet()) {
            whole = abbreviation.getKey().matcher(whole).replaceAll(abbreviation.getValue());
        }
        String plain = whole.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        return WORD.matcher(possessive.matcher(plain).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The words of a text that say something; all, if none does. */
    Set<String> content(String text, String lessOf) {
        List<String> tokens = tokens(text);
        Set<String> content = tokens.stream()
                .filter(word -> !isOf("void", word) && !isOf(lessOf, word))
                .collect(Collectors.toSet());
        return content.isEmpty() ? new HashSet<>(tokens) : content;
    }

    private boolean isOf(String key, String word) {
        return terms.words("word", key).contains(word);
    }

    /** Are all words of one name among those of the other, titles and the like left out? */
    boolean samePerson(String gold, String found) {
        return contained(content(gold, "courtesy"), content(found, "courtesy"));
    }

    boolean sameName(String gold, String found) {
        return contained(content(gold, ""), content(found, ""));
    }

    private static boolean contained(Set<String> one, Set<String> other) {
        return one.containsAll(other) || other.containsAll(one);
    }

    /** Has every word of the shorter name one like it in the other? */
    boolean sameBody(String gold, String found) {
        Set<String> one = content(gold, "party");
        Set<String> other = content(found, "party");
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = one.size() <= other.size() ? other : one;
        return fewer.stream().allMatch(word -> more.stream().anyMatch(name -> alike(word, name)));
    }

    /** Is it the same word, or one of the same beginning, as a country and its adjective? */
    private static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.equals(other) || same >= Math.max(SAME_BEGINNING, shorter - ENDING);
    }

    boolean samePost(String gold, String found) {
        String head = head(found);
        return !isOf("void post", head) && head.equals(head(gold));
    }

    /** The head noun of a post, in the form that all its names have in common; empty if there is none. */
    String head(String post) {
        String plain =
                HYPHENS.matcher(post.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String whole = suffix.matcher(plain).replaceFirst("").strip();
        String before = bound.split(whole, 2)[0].strip();
        List<String> words = tokens(before.isEmpty() ? whole : before).stream()
                .filter(word -> !isOf("void", word))
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        List<String> meant = meant(words);
        String head = meant.get(meant.size() - 1);
        boolean plural = head.endsWith("s") && !head.endsWith("ss") && head.length() > ENDING;
        String one = plural ? head.substring(0, head.length() - 1) : head;
        return alias(one).orElse(one);
    }

    /** What the words stand for: all of them, the last two, or the last one. */
    private List<String> meant(List<String> words) {
        return Stream.of(words.size(), 2, 1)
                .map(count -> words.subList(Math.max(0, words.size() - count), words.size()))
                .flatMap(last -> alias(String.join(" ", last)).stream())
                .findFirst()
                .map(alias -> tokens(bound.split(alias, 2)[0]))
                .orElse(words);
    }

    private java.util.Optional<String> alias(String name) {
        List<String> words = new ArrayList<>(terms.words("alike", name));
        return words.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(String.join(" ", words));
    }
}
