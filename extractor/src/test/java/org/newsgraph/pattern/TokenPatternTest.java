package org.newsgraph.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sketch;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

class TokenPatternTest {
    private static final Taxonomy TAXONOMY =
            Sketch.taxonomy("ng:Person ng:Agent", "ng:Country ng:Agent", "ng:Country ng:Place");
    private static final Document DOCUMENT = Sketch.withNames(
            Sketch.document(
                    "Ilse/NNP Marten/NNP of/IN Norway/NNP quickly/RB fired/VBD Paulo/NNP ,/, 52/CD ,/, on/IN Friday/NNP"),
            Map.of("Ilse Marten", "ng:Person", "Norway", "ng:Country", "Paulo", "ng:Person"));
    private static final Scene SCENE = Scene.of(DOCUMENT, DOCUMENT.sentences().get(0), TAXONOMY, new Lexicons());

    private static List<String> matches(String pattern) {
        return TokenPattern.compile(pattern, Map.of("FIRE", "[lemma=fired|sacked & tag=VERB]")).findAll(SCENE).stream()
                .map(match -> text(match.tokens()))
                .toList();
    }

    private static String text(Span tokens) {
        return DOCUMENT.article().slice(SCENE.sentence().textSpan(tokens));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "fired                              # fired",
                "[tag=PROPN]+ of                    # Ilse Marten of",
                "@Person fired                      # ",
                "@Person of @Country                # Ilse Marten of Norway",
                "@Agent:name                        # Ilse Marten;Norway;Paulo",
                "@Place                             # Norway",
                "@Person:pronoun                    # ",
                "[xpos=VB*] @Person                 # fired Paulo",
                "[tag!=PROPN & tag!=PUNCT] @Person  # fired Paulo",
                "quickly? fired                     # quickly fired",
                "of []{0,3}? fired                  # of Norway quickly fired",
                "of []{0,1}? fired                  # ",
                "@Person \",\" [tag=NUM] \",\"      # Paulo , 52 ,",
                "%FIRE (@Country | @Person)         # fired Paulo",
                "(?<! of) @Agent                    # Ilse Marten;Paulo",
                "@Person (?! of)                    # Paulo",
                "@Person (?= of)                    # Ilse Marten",
                "^ [tag=PROPN]                      # Ilse",
                "[tag=PROPN] $                      # Friday",
                "[cap=yes & tag=PROPN]{2}           # Ilse Marten",
                "[form=F*]                          # Friday"
            })
    void findsWhatThePatternSays(String pattern, String expected) {
        assertThat(matches(pattern.strip()))
                .containsExactlyElementsOf(
                        expected == null ? List.of() : List.of(expected.strip().split(";")));
    }

    @Test
    void aNamedGroupThatRepeatsKeepsEverySpan() {
        Match match = TokenPattern.compile("(?<word> [tag=PROPN])+", Map.of())
                .findAll(SCENE)
                .get(0);

        assertThat(match.spans("word").stream().map(TokenPatternTest::text)).containsExactly("Ilse", "Marten");
    }

    @Test
    void aGroupGivenUpInBacktrackingKeepsNothing() {
        Match match = TokenPattern.compile("(?<word> [tag=PROPN])+ (?<last> [tag=PROPN]) of", Map.of())
                .findAll(SCENE)
                .get(0);

        assertThat(match.spans("word").stream().map(TokenPatternTest::text)).containsExactly("Ilse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "(a          # no ')' closes",
                "[lemma=a    # no ']' closes",
                "[lemma]     # key=value",
                "[size=3]    # unknown key 'size'",
                "%NONE       # no macro is called %NONE",
                "a |         # nothing to match",
                "a )         # unexpected ')'",
                "a{x}        # a count reads",
                "(?<! a?) b  # has to match a token"
            })
    void saysWhatIsWrongWithAPattern(String pattern, String message) {
        assertThatThrownBy(() -> TokenPattern.compile(pattern.strip(), Map.of("FIRE", "a")))
                .isInstanceOf(PatternException.class)
                .hasMessageContaining(message.strip());
    }

    @Test
    void aMacroThatContainsItselfIsRefused() {
        assertThatThrownBy(() -> TokenPattern.compile("%A", Map.of("A", "b %A")))
                .isInstanceOf(PatternException.class)
                .hasMessageContaining("does one contain itself");
    }

    @Test
    void aGroupThatMatchedBeforeThePatternFailedIsTold() {
        var pattern =
                TokenPattern.compile("(?<agent> @Person) of @Country quickly (?<trigger> fired) @Country", Map.of());

        assertThat(pattern.findAll(SCENE)).isEmpty();
        assertThat(pattern.tried(SCENE, "trigger")).singleElement().satisfies(tried -> {
            assertThat(text(tried.group("trigger").orElseThrow())).isEqualTo("fired");
            assertThat(text(tried.group("agent").orElseThrow())).isEqualTo("Ilse Marten");
        });
        assertThat(pattern.tried(SCENE, "other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[lemma=fired|sacked & tag=VERB]    # true",
                "[lemma=hired|sacked & tag=VERB]    # false",
                "@Person [word=sacked] @Person      # false",
                "@Person (fired | hired)            # true",
                "@Person (sacked | @Country)        # true",
                "(sacked)? @Person                  # true",
                "(sacked)+ @Person                  # false",
                "[form=Norway]                      # true",
                "[word=sack*]                       # true",
                "[word!=fired] @Person              # true",
            })
    void aPatternIsRuledOutOnlyByWordsItCannotDoWithout(String pattern, boolean mayMatch) {
        var index = new PatternIndex(List.of(TokenPattern.compile(pattern, Map.of())), new Lexicons());
        var words = new SentenceWords(SCENE.sentence(), new Lexicons());

        assertThat(index.mayMatch(words).get(0)).isEqualTo(mayMatch);
    }
}
