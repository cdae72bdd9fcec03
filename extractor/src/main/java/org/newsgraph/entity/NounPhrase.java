package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/**
 * A noun with the words before it, as the tags show it: determiner or possessor, count, modifiers, noun. The tags of a
 * sentence are written as one letter each, so that a regular expression over letters finds phrases of tokens.
 *
 * @param head the last noun
 */
record NounPhrase(Span tokens, int head) {
    private static final String DETERMINER = "d{0,2}";
    private static final String COUNT = "(?:mi|ix|ib|bi?)?c";
    private static final String NOUN = "(?:[acmxp-]|(?<=[drsacmxp-])v)*[np-]*[np]";
    private static final String POSSESSOR = "(?:[dr]{0,2}(?:" + COUNT + ")?" + NOUN + "s)*";
    private static final Pattern PHRASE =
            Pattern.compile("(?![-s])" + POSSESSOR + "(?:r|" + DETERMINER + ")(?:" + COUNT + ")?" + NOUN);

    static List<NounPhrase> in(Sentence sentence) {
        var letters = new StringBuilder();
        sentence.tokens().forEach(token -> letters.append(letter(token)));
        var phrases = new ArrayList<NounPhrase>();
        var matcher = PHRASE.matcher(letters);
        while (matcher.find()) {
            phrases.add(new NounPhrase(new Span(matcher.start(), matcher.end()), matcher.end() - 1));
        }
        return phrases;
    }

    private static char letter(Token token) {
        return switch (token.xpos()) {
            case "DT", "PDT" -> 'd';
            case "PRP$" -> 'r';
            case "POS" -> 's';
            case "JJR", "RBR" -> 'm';
            case "JJS", "RBS" -> 'x';
            case "IN", "TO" -> 'i';
            case "CD" -> 'c';
            case "VBN" -> 'v';
            case "VBG" -> 'v';
            case "HYPH" -> '-';
            default -> letterOfTag(token.tag());
        };
    }

    private static char letterOfTag(String tag) {
        return switch (tag) {
            case "NOUN" -> 'n';
            case "PROPN" -> 'p';
            case "ADJ" -> 'a';
            case "NUM" -> 'c';
            case "DET" -> 'd';
            case "ADV" -> 'b';
            default -> 'o';
        };
    }
}
