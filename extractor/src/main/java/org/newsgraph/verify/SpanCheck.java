package org.newsgraph.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;

/** Do the words, offsets and name of a place in a text agree with the text? */
final class SpanCheck {
    private final View view;
    private final Source source;

    SpanCheck(View view, Source source) {
        this.view = view;
        this.source = source;
    }

    List<Difference> differences(Node span) {
        var differences = new ArrayList<Difference>();
        if (!view.values(span, Terms.IN_DOCUMENT).equals(List.of(source.document()))) {
            differences.add(new Difference(
                    "the document of " + span, source.document().toString(), view.shown(span, Terms.IN_DOCUMENT)));
        }
        OptionalInt start = offset(span, Terms.START);
        OptionalInt end = offset(span, Terms.END);
        if (start.isEmpty() || end.isEmpty()) {
            differences.add(new Difference("the offsets of " + span, "a start and an end", offsets(span)));
            return differences;
        }
        String place = "#char=" + start.getAsInt() + "," + end.getAsInt();
        if (!span.toString().equals(source.document() + place)) {
            differences.add(new Difference("the name of " + span, place, offsets(span)));
        }
        words(span, start.getAsInt(), end.getAsInt()).ifPresent(differences::add);
        return differences;
    }

    private Optional<Difference> words(Node span, int start, int end) {
        String place = "characters " + start + " to " + end;
        Optional<String> expected = source.words(start, end);
        if (expected.isEmpty()) {
            return Optional.of(
                    new Difference(place, "a place in the text's " + source.codePoints().length, "outside of it"));
        }
        return expected.equals(view.text(span, Terms.EXACT))
                ? Optional.empty()
                : Optional.of(new Difference(place, expected.get(), view.shown(span, Terms.EXACT)));
    }

    private String offsets(Node span) {
        return view.shown(span, Terms.START) + " to " + view.shown(span, Terms.END);
    }

    private OptionalInt offset(Node span, Node property) {
        return view.text(span, property)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
