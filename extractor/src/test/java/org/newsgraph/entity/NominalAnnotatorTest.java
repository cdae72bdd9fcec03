package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.entity.Fixture.shown;

import org.junit.jupiter.api.Test;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;

class NominalAnnotatorTest {

    private static Document annotated(Fixture fixture) {
        return new NominalAnnotator(Fixture.lexicon(), Fixture.taxonomy()).annotate(fixture.named());
    }

    private static Mention mention(Document document, String text) {
        return document.mentions().stream()
                .filter(mention -> document.text(mention).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + shown(document)));
    }

    @Test
    void countsStayInsideTheMention() {
        var document = annotated(
                Fixture.of(
                        "Nine_CD members_NNS_member of_IN the_DT border_NN police_NNS fled_VBD ._.",
                        "Thousands_NNS_thousand of_IN protesters_NNS_protester and_CC more_JJR than_IN 1,000_CD residents_NNS_resident sang_VBD ._."));

        assertThat(shown(document))
                .containsExactly(
                        "Nine members of the border police PersonGroup",
                        "the border police SecurityForce",
                        "Thousands of protesters PersonGroup",
                        "more than 1,000 residents PersonGroup");
        assertThat(mention(document, "Thousands of protesters").feature(Features.NOUN))
                .contains("protester");
    }

    @Test
    void aNameInsideANominalStays() {
        var document = annotated(Fixture.of("A_DT Bergen_NNP police_NN spokesman_NN smiled_VBD ._."));

        assertThat(shown(document))
                .containsExactly("A Bergen police spokesman Person", "Bergen City", "Bergen police SecurityForce");
        assertThat(mention(document, "A Bergen police spokesman").feature(Features.DEFINITE))
                .contains("false");
    }

    @Test
    void aPossessorIsPartOfTheNominal() {
        var document = annotated(Fixture.of("Ada_NNP Moss_NNP 's_POS nephew_NN met_VBD her_PRP$ brother_NN ._.")
                .name("Ada Moss", "ng:Person"));

        assertThat(shown(document))
                .containsExactly("Ada Moss Person", "Ada Moss's nephew Person", "her Person", "her brother Person");
        assertThat(mention(document, "her brother").features())
                .containsEntry(Features.GENDER, Features.MALE)
                .containsEntry(Features.DEFINITE, "true")
                .containsEntry(Features.NUMBER, "singular");
    }

    @Test
    void policeNeedNoArticleButARoleWithoutOneIsNoPerson() {
        var document = annotated(Fixture.of("As_IN president_NN she_PRP called_VBD police_NN ._."));

        assertThat(shown(document)).containsExactly("she Person", "police SecurityForce");
    }

    @Test
    void aTitleBeforeANameIsNoMentionOfItsOwn() {
        var document = annotated(Fixture.of("President_NNP Moss_NNP and_CC spokesman_NN Karl_NNP Holt_NNP left_VBD ._.")
                .name("Karl Holt", "ng:Person")
                .name("Moss", "ng:Person"));

        assertThat(shown(document)).containsExactly("Moss Person", "Karl Holt Person");
    }

    @Test
    void whatIsNotInTheLexiconIsNotMentioned() {
        var document = annotated(Fixture.of("The_DT weather_NN and_CC the_DT price_NN rose_VBD ._."));

        assertThat(document.mentions()).isEmpty();
    }

    @Test
    void anEmptyItIsNoMention() {
        var document = annotated(Fixture.of("It_PRP is_AUX likely_JJ that_SCONJ it_PRP closed_VBD ._."));

        assertThat(shown(document)).containsExactly("it Entity");
    }
}
