package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

class ArticleNamesTest {
    private static final String PERSON = "ng:Person";
    private static final String PLACE = "ng:Place";

    private static Sentence sentence(int index, String text) {
        var tokens = new ArrayList<Token>();
        for (String word : text.split(" ")) {
            tokens.add(Token.of(tokens.size(), new Span(0, 0), word));
        }
        return new Sentence(index, 0, new Span(0, 0), tokens);
    }

    private static NameLabels.Name name(int start, int end, String type) {
        return new NameLabels.Name(new Span(start, end), type);
    }

    private static List<NameLabels.Name> last(List<Sentence> sentences, List<List<NameLabels.Name>> found) {
        var names = new ArticleNames(sentences, found, new Titles(new Lexicons()));
        return names.names(sentences.size() - 1);
    }

    @Test
    void aSurnameAloneIsAPersonAsItsFullNameIs() {
        var sentences = List.of(sentence(0, "Ilse Marten spoke"), sentence(1, "Marten left"));
        assertThat(last(sentences, List.of(List.of(name(0, 2, PERSON)), List.of(name(0, 1, PLACE)))))
                .containsExactly(name(0, 1, PERSON));
    }

    @Test
    void aSurnameThatWasMissedIsFound() {
        var sentences = List.of(sentence(0, "Ilse Marten spoke"), sentence(1, "then Marten left"));
        assertThat(last(sentences, List.of(List.of(name(0, 2, PERSON)), List.of())))
                .containsExactly(name(1, 2, PERSON));
    }

    @Test
    void aWordThatIsAlsoWrittenSmallIsNoMissedName() {
        var sentences =
                List.of(sentence(0, "Ana Field spoke"), sentence(1, "the field was wet"), sentence(2, "Field work"));
        assertThat(last(sentences, List.of(List.of(name(0, 2, PERSON)), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void partOfALongerRunOfCapitalsIsNoMissedName() {
        var sentences = List.of(sentence(0, "Ilse Marten spoke"), sentence(1, "the Marten Prize"));
        assertThat(last(sentences, List.of(List.of(name(0, 2, PERSON)), List.of())))
                .isEmpty();
    }

    @Test
    void theTypeThatANameHasMostOftenHolds() {
        var sentences = List.of(sentence(0, "in Brill"), sentence(1, "near Brill"), sentence(2, "by Brill"));
        assertThat(last(
                        sentences,
                        List.of(
                                List.of(name(1, 2, PLACE)),
                                List.of(name(1, 2, PLACE)),
                                List.of(name(1, 2, "ng:Organization")))))
                .containsExactly(name(1, 2, PLACE));
    }

    @Test
    void aTitleTellsMoreThanWhatTheModelSaid() {
        var sentences = List.of(sentence(0, "with Mr. Brill"), sentence(1, "by Brill"));
        assertThat(last(sentences, List.of(List.of(name(2, 3, PLACE)), List.of(name(1, 2, PLACE)))))
                .containsExactly(name(1, 2, PERSON));
    }
}
