package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * Lets an article agree with itself about names: a name that is found in one sentence and missed in another is found in both, has
 * everywhere the type it has most often, where a title before it tells more, and a surname alone is a person as its full name is.
 */
final class ArticleNames {
    private static final int WEIGHT_OF_TITLE = 3;

    private final List<Sentence> sentences;
    private final List<List<NameLabels.Name>> found;
    private final Map<String, Map<String, Integer>> votes = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> small = new HashSet<>();

    private final Titles titles;

    ArticleNames(List<Sentence> sentences, List<List<NameLabels.Name>> found, Titles titles) {
        this.titles = titles;
        this.sentences = sentences;
        this.found = found;
        for (int s = 0; s < sentences.size(); s++) {
            for (NameLabels.Name name : found.get(s)) {
                count(sentences.get(s), name);
            }
            for (Token token : sentences.get(s).tokens()) {
                if (!token.isCapitalised()) {
                    small.add(token.form());
                }
            }
        }
    }

    private void count(Sentence sentence, NameLabels.Name name) {
        Map<String, Integer> types = votes.computeIfAbsent(text(sentence, name.span()), key -> new TreeMap<>());
        types.merge(name.type(), 1, Integer::sum);
        if (titles.endBefore(sentence, name.span().start())) {
            types.merge(NameLabels.PERSON, WEIGHT_OF_TITLE, Integer::sum);
        }
        if (name.type().equals(NameLabels.PERSON) && name.span().length() > 1) {
            surnames.add(Typography.plain(sentence.token(name.span().end() - 1).form()));
        }
    }

    /** The names of a sentence after the vote. */
    List<NameLabels.Name> names(int sentence) {
        var names = new ArrayList<NameLabels.Name>();
        for (NameLabels.Name name : found.get(sentence)) {
            names.add(new NameLabels.Name(name.span(), type(text(sentences.get(sentence), name.span()), name.type())));
        }
        missed(sentences.get(sentence), names);
        names.sort(Comparator.comparing(NameLabels.Name::span));
        return names;
    }

    private String type(String text, String own) {
        Map<String, Integer> types = votes.getOrDefault(text, Map.of());
        int most = types.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean surname = surnames.contains(text) && (most < 2 || types.containsKey(NameLabels.PERSON));
        if (surname) {
            return NameLabels.PERSON;
        }
        int all = types.values().stream().mapToInt(Integer::intValue).sum();
        return types.entrySet().stream()
                .filter(entry -> entry.getValue() == most && 2 * most > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(own);
    }

    private void missed(Sentence sentence, List<NameLabels.Name> names) {
        for (int start = 0; start < sentence.size(); start++) {
            if (!isFree(sentence, start, names)) {
                continue;
            }
            int end = start + 1;
            while (end < sentence.size() && isFree(sentence, end, names)) {
                end++;
            }
            var run = new Span(start, end);
            known(sentence, run).ifPresent(type -> names.add(new NameLabels.Name(run, type)));
            start = end;
        }
    }

    /** A whole run of capitalised words is a name if it is one elsewhere in the article and no common word of it. */
    private Optional<String> known(Sentence sentence, Span run) {
        String text = text(sentence, run);
        boolean common = run.length() == 1 && small.contains(text.toLowerCase(Locale.ROOT));
        if (common || !votes.containsKey(text) && !surnames.contains(text)) {
            return Optional.empty();
        }
        return Optional.of(type(text, NameLabels.PERSON));
    }

    private static boolean isFree(Sentence sentence, int index, List<NameLabels.Name> names) {
        return sentence.token(index).isCapitalised()
                && names.stream().noneMatch(name -> name.span().contains(index));
    }

    private static String text(Sentence sentence, Span span) {
        return String.join(
                " ",
                sentence.tokens().subList(span.start(), span.end()).stream()
                        .map(token -> Typography.plain(token.form()))
                        .toList());
    }
}
