package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.fact.Entity;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sketch;

class DenotationsTest {
    @Test
    void aPlaceOfTwoEntitiesDenotesTheOneThatIsMentionedLess() {
        Document document = Sketch.document("two/CD broadcasters/NNS ,/, Radio/NNP Anders/NNP");
        Mention group = Sketch.mention(document, "two broadcasters", "ng:PersonGroup", Mention.Kind.NOMINAL);
        Mention kind = Sketch.mention(document, "two broadcasters", "ng:MediaOrganization", Mention.Kind.NOMINAL);
        Mention name = Sketch.mention(document, "Radio Anders", "ng:MediaOrganization", Mention.Kind.NAME);
        Entity radio = entity("id/entity/radio-anders", kind, name);
        Entity broadcasters = entity("id/entity/two-broadcasters", group);

        var denotations = new Denotations(new ArticleFacts(document, List.of(radio, broadcasters), List.of()));

        assertThat(denotations.denotes(kind, radio)).isFalse();
        assertThat(denotations.denotes(group, broadcasters)).isTrue();
        assertThat(denotations.denotes(name, radio)).isTrue();
    }

    private static Entity entity(String id, Mention... mentions) {
        return new Entity(id, "ng:Agent", id, List.of(), List.of(mentions), Optional.empty(), List.of());
    }
}
