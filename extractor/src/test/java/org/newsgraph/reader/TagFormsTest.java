package org.newsgraph.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TagFormsTest {
    @Test
    void aTagOfTheTableStandsAtItsWordsAlone() {
        TagForms forms = TagForms.parse("# a remark\ntag\twords\nCC\tand|or\nVBZ\t.*s\n");
        assertThat(forms.allow("CC", "And")).isTrue();
        assertThat(forms.allow("CC", "Andrade")).isFalse();
        assertThat(forms.allow("VBZ", "marries")).isTrue();
        assertThat(forms.allow("VBZ", "married")).isFalse();
        assertThat(forms.allow("NNP", "Andrade")).isTrue();
    }

    @Test
    void aDamagedLineIsNamed() {
        assertThatThrownBy(() -> TagForms.parse("CC\tand\nDT\t(the\n"))
                .isInstanceOf(ReaderException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> TagForms.parse("CC")).hasMessageContaining("line 1");
    }

    @Test
    void theTableOfTheProgramKnowsClosedClasses() {
        TagForms forms = TagForms.shipped();
        assertThat(forms.allow("DT", "was")).isFalse();
        assertThat(forms.allow("WP", "Paulo")).isFalse();
        assertThat(forms.allow("DT", "The")).isTrue();
        assertThat(forms.allow("PRP$", "his")).isTrue();
        assertThat(forms.allow("VBG", "saying")).isTrue();
    }
}
